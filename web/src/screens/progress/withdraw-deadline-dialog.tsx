import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { WithdrawDeadline } from './progress.operations.js';

interface WithdrawDeadlineDialogProps {
  readonly deadlineId: string;
  readonly onClose: () => void;
}

/** From then on the day of the catalogue counts again. */
export const WithdrawDeadlineDialog = ({ deadlineId, onClose }: WithdrawDeadlineDialogProps) => {
  const { t } = useTranslation();
  const withdrawing = useAct(WithdrawDeadline);
  const title = t('deadlines.withdrawTitle');
  return (
    <ReasonDialog
      title={title}
      about={t('deadlines.withdrawAbout')}
      submitLabel={t('deadlines.withdraw')}
      done={t('deadlines.withdrawn')}
      reasonHelp={t('progress.reasonMore')}
      acting={withdrawing}
      submit={(reason) => void withdrawing.act({ deadlineId, reason }, { title })}
      onClose={onClose}
    />
  );
};
