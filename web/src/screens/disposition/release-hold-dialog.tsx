import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { ReleaseHold } from './disposition.operations.js';
import type { ShownHold } from './shown.js';

interface ReleaseHoldDialogProps {
  readonly dossierId: string;
  readonly hold: ShownHold;
  readonly onClose: () => void;
}

/** Only once the authority itself says in writing that it asks for it no longer. */
export const ReleaseHoldDialog = ({ dossierId, hold, onClose }: ReleaseHoldDialogProps) => {
  const { t } = useTranslation();
  const releasing = useAct(ReleaseHold);
  const [releaseNo, setReleaseNo] = useState('');
  const [decisionNo, setDecisionNo] = useState('');
  const { authority, requestNo } = hold;
  return (
    <ActDialog
      title={t('disposition.releaseHold')}
      about={t('disposition.releaseHoldAbout')}
      submitLabel={t('disposition.releaseHold')}
      done={t('disposition.done.released')}
      isReady={releaseNo.trim() !== '' && decisionNo.trim() !== ''}
      isGrave
      acting={releasing}
      submit={() =>
        void releasing.act(
          { dossierId, holdId: hold.id, releaseNo, decisionNo },
          {
            title: t('disposition.releaseHold'),
            lines: [
              `${authority}, ${t('disposition.holdRequest', { requestNo })}`,
              t('disposition.decision', { no: decisionNo }),
            ],
          },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={t('disposition.releaseNo')}
        description={t('disposition.releaseNoHelp')}
        required
        data-autofocus
        value={releaseNo}
        onChange={({ currentTarget: { value } }) => setReleaseNo(value)}
      />
      <TextInput
        label={t('disposition.decisionNo')}
        required
        value={decisionNo}
        onChange={({ currentTarget: { value } }) => setDecisionNo(value)}
      />
    </ActDialog>
  );
};
