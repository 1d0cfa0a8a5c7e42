import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { WithdrawRequest } from './figures.operations.js';

interface WithdrawRequestDialogProps {
  readonly requestId: string;
  readonly onClose: () => void;
}

/** From then on nobody has to answer; what was answered stays. */
export const WithdrawRequestDialog = ({ requestId, onClose }: WithdrawRequestDialogProps) => {
  const { t } = useTranslation();
  const withdrawing = useAct(WithdrawRequest);
  const title = t('figures.withdrawTitle');
  return (
    <ReasonDialog
      title={title}
      about={t('figures.withdrawAbout')}
      submitLabel={t('figures.withdraw')}
      done={t('figures.withdrawn')}
      reasonHelp={t('figures.noNames')}
      acting={withdrawing}
      submit={(reason) => void withdrawing.act({ requestId, reason }, { title })}
      onClose={onClose}
    />
  );
};
