import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import type { Power } from '../../api/session.js';
import { today } from '../../format/moment.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { StaffSelect } from '../../parts/staff-select.js';
import { DecisionInput } from '../../parts/decision-input.js';
import { GrantDelegation } from './people-acts.operations.js';

/** What nobody lends; the engine refuses it, so it is not offered. */
const neverLent: readonly Power[] = [
  'APPOINT_PEOPLE',
  'MANAGE_ACCOUNTS',
  'DELEGATE',
  'GRANT_TO_AUTHORITY',
];

interface DelegateDialogProps {
  readonly appointmentId: string;
  readonly own: { readonly id: string };
  /** What the appointment lets its holder do. */
  readonly powers: readonly Power[];
  readonly onClose: () => void;
}

/** Lends some powers of the own office for some days. */
export const DelegateDialog = ({ appointmentId, own, powers, onClose }: DelegateDialogProps) => {
  const { t } = useTranslation();
  const delegating = useAct(GrantDelegation);
  const [to, setTo] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [chosen, setChosen] = useState<readonly Power[]>([]);
  const [validFrom, setValidFrom] = useState(today());
  const [validTo, setValidTo] = useState('');
  const [decisionNo, setDecisionNo] = useState('');
  const lendable = powers.filter((power) => !neverLent.includes(power));
  const submit = () => {
    if (!to) return;
    const words = chosen.map((power) => t(`powers.${power}`)).join(', ');
    void delegating.act(
      { appointmentId, toPersonId: to.id, powers: [...chosen], validFrom, validTo, decisionNo },
      { title: t('people.delegateConfirm', { name: to.name, powers: words }) },
    );
  };
  return (
    <ActDialog
      title={t('people.delegate')}
      about={t('people.delegationsAbout')}
      submitLabel={t('people.delegate')}
      done={t('people.delegated')}
      isReady={
        to !== null &&
        chosen.length > 0 &&
        validFrom !== '' &&
        validTo !== '' &&
        decisionNo.trim() !== ''
      }
      acting={delegating}
      submit={submit}
      onClose={onClose}
    >
      <StaffSelect label={t('people.delegateTo')} without={own.id} onChange={setTo} />
      <Checkbox.Group
        label={t('people.delegatePowers')}
        value={[...chosen]}
        onChange={(values) => setChosen(lendable.filter((power) => values.includes(power)))}
      >
        <Stack gap="xs" mt="xs">
          {lendable.map((power) => (
            <Checkbox key={power} value={power} label={t(`powers.${power}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <DayInput label={t('people.from')} value={validFrom} onChange={setValidFrom} required />
      <DayInput
        label={t('people.to')}
        value={validTo}
        onChange={setValidTo}
        min={validFrom}
        required
      />
      <DecisionInput value={decisionNo} onChange={setDecisionNo} />
    </ActDialog>
  );
};
