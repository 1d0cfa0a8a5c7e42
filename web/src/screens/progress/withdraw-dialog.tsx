import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { WithdrawWaiver } from './progress.operations.js';

interface WithdrawDialogProps {
  readonly waiverId: string;
  readonly onClose: () => void;
}

/** From then on it is owed again. */
export const WithdrawDialog = ({ waiverId, onClose }: WithdrawDialogProps) => {
  const { t } = useTranslation();
  const withdrawing = useAct(WithdrawWaiver);
  return (
    <ReasonDialog
      title={t('progress.withdrawTitle')}
      about={t('progress.withdrawAbout')}
      submitLabel={t('progress.withdraw')}
      done={t('progress.withdrawn')}
      reasonHelp={t('progress.reasonMore')}
      acting={withdrawing}
      submit={(reason) =>
        void withdrawing.act({ waiverId, reason }, { title: t('progress.withdrawTitle') })
      }
      onClose={onClose}
    />
  );
};
