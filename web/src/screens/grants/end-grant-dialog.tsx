import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { EndGrant } from './grant-acts.operations.js';

interface EndGrantDialogProps {
  readonly grantId: string;
  readonly authority: string;
  readonly requestNo: string;
  readonly onClose: () => void;
}

export const EndGrantDialog = ({ grantId, authority, requestNo, onClose }: EndGrantDialogProps) => {
  const { t } = useTranslation();
  const ending = useAct(EndGrant);
  const [decisionNo, setDecisionNo] = useState('');
  return (
    <ActDialog
      title={t('grants.end')}
      about={t('grants.endAbout')}
      submitLabel={t('grants.end')}
      done={t('grants.ended')}
      isReady={decisionNo.trim() !== ''}
      isGrave
      acting={ending}
      submit={() =>
        void ending.act(
          { grantId, decisionNo },
          { title: t('grants.endConfirm', { authority, requestNo }) },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={t('grants.decisionNo')}
        value={decisionNo}
        onChange={({ currentTarget }) => setDecisionNo(currentTarget.value)}
        required
        data-autofocus
      />
    </ActDialog>
  );
};
