import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { today } from '../../format/moment.js';
import { DayInput } from '../../parts/day-input.js';
import { ActDialog } from '../../parts/act-dialog.js';
import type { OfChild } from './of-child.js';
import { RecordExit } from './school-class.operations.js';

const kinds = ['TRANSFERRED_OUT', 'WITHDRAWN', 'COMPLETED'] as const;
type ExitKind = (typeof kinds)[number];

/** Records that a child has left; the retention period counts from that day. */
export const ExitDialog = ({ dossierId, name, onClose }: OfChild) => {
  const { t } = useTranslation();
  const [exitKind, setExitKind] = useState<ExitKind | null>(null);
  const [exitedOn, setExitedOn] = useState(today());
  const [decisionNo, setDecisionNo] = useState('');
  const { act, isActing, outcome } = useAct(RecordExit);
  const title = t('schoolClass.exit.title', { name });
  const send = () => {
    if (exitKind === null) return;
    const lines = [t(`schoolClass.exit.kinds.${exitKind}`), decisionNo];
    void act({ dossierId, exitKind, exitedOn, decisionNo: decisionNo.trim() }, { title, lines });
  };
  return (
    <ActDialog
      title={title}
      onClose={onClose}
      submit={send}
      submitLabel={t('schoolClass.exit.send')}
      done={t('schoolClass.exit.done')}
      isReady={exitKind !== null && exitedOn !== '' && decisionNo.trim() !== ''}
      acting={{ isActing, outcome }}
      about={t('schoolClass.exit.about')}
    >
      <Radio.Group
        label={t('schoolClass.exit.kind')}
        required
        value={exitKind ?? ''}
        onChange={(chosen) => setExitKind(kinds.find((kind) => kind === chosen) ?? null)}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`schoolClass.exit.kinds.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <DayInput
        label={t('schoolClass.exit.on')}
        required
        max={today()}
        value={exitedOn}
        onChange={setExitedOn}
      />
      <TextInput
        label={t('schoolClass.exit.decisionNo')}
        required
        autoComplete="off"
        value={decisionNo}
        onChange={({ currentTarget }) => setDecisionNo(currentTarget.value)}
      />
    </ActDialog>
  );
};
