import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { WithdrawConclusion } from './inspections.operations.js';

interface WithdrawConclusionDialogProps {
  readonly conclusionId: string;
  readonly documentNo: string;
  readonly onClose: () => void;
}

/** It was a mistake; another one is given in its place. */
export const WithdrawConclusionDialog = (props: WithdrawConclusionDialogProps) => {
  const { conclusionId, documentNo, onClose } = props;
  const { t } = useTranslation();
  const withdrawing = useAct(WithdrawConclusion);
  const title = t('inspections.withdrawOf', { documentNo });
  return (
    <ReasonDialog
      title={title}
      about={t('inspections.withdrawAbout')}
      submitLabel={t('inspections.withdraw')}
      done={t('inspections.withdrawn')}
      reasonHelp={t('inspections.noNames')}
      acting={withdrawing}
      submit={(reason) =>
        void withdrawing.act({ conclusionId, reason }, { title, lines: [reason] })
      }
      onClose={onClose}
    />
  );
};
