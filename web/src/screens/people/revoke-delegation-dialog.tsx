import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DecisionInput } from '../../parts/decision-input.js';
import { RevokeDelegation } from './people-acts.operations.js';

interface RevokeDelegationDialogProps {
  readonly delegationId: string;
  /** Whoever acts by it. */
  readonly name: string;
  readonly onClose: () => void;
}

export const RevokeDelegationDialog = (props: RevokeDelegationDialogProps) => {
  const { delegationId, name, onClose } = props;
  const { t } = useTranslation();
  const revoking = useAct(RevokeDelegation);
  const [decisionNo, setDecisionNo] = useState('');
  return (
    <ActDialog
      title={t('people.revokeTitle')}
      about={t('people.revokeAbout')}
      submitLabel={t('people.revoke')}
      done={t('people.revoked')}
      isReady={decisionNo.trim() !== ''}
      isGrave
      acting={revoking}
      submit={() =>
        void revoking.act(
          { delegationId, decisionNo },
          { title: t('people.revokeConfirm', { name }) },
        )
      }
      onClose={onClose}
    >
      <DecisionInput value={decisionNo} onChange={setDecisionNo} />
    </ActDialog>
  );
};
