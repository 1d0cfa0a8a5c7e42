import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-time.js';
import { useSession } from '../../api/session.js';
import { dayWithWeekday, today } from '../../format/moment.js';
import { dayAfter, endOfDay } from '../../format/school-time.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DayInput } from '../../parts/day-input.js';
import { type ChosenPerson, PersonSelect } from '../../parts/person-select.js';
import { useStep } from '../../parts/use-step.js';
import { PermitCorrection } from './correction.operations.js';
import { StepRefusal } from './step-refusal.js';
import type { StepProps } from './step-props.js';

const usualDays = 7;

interface PermitFormProps extends StepProps {
  readonly again?: boolean;
}

/** Permits for some days, and names a witness where the homeroom teacher is the requester. */
export const PermitForm = ({
  record,
  correction,
  onDone,
  again: isAgain = false,
}: PermitFormProps) => {
  const { t } = useTranslation();
  const { language, said } = useLanguage();
  const { me } = useSession();
  const [end, setEnd] = useState(() => dayAfter(serverNow(), usualDays));
  const [witness, setWitness] = useState<ChosenPerson | null>(null);
  const step = useStep(PermitCorrection, t('correction.permitted'), onDone);
  const needsWitness = correction.requested.role === 'HOMEROOM_TEACHER';
  const permit = (event: FormEvent) => {
    event.preventDefault();
    const input = {
      recordId: record.id,
      correctionId: correction.id,
      expiresAt: endOfDay(end),
      designatedWitnessId: witness?.id ?? null,
    };
    step.take(input, {
      title: `${t('correction.permit')}: ${said(correction.label)}`,
      lines: [
        `${t('correction.permitEnd')} ${dayWithWeekday(end, language)}`,
        ...(witness ? [`${t('correction.designate')}: ${witness.called}`] : []),
      ],
    });
  };
  return (
    <form onSubmit={permit}>
      <Stack gap="sm">
        <DayInput
          label={t('correction.permitEnd')}
          description={t('correction.permitEndHelp')}
          required
          min={today()}
          maw={320}
          value={end}
          onChange={setEnd}
        />
        <PersonSelect
          label={t('correction.designate')}
          description={t(
            needsWitness ? 'correction.designateNeeded' : 'correction.designateOptional',
          )}
          required={needsWitness}
          leftOut={[me.person?.id, correction.requested.person?.id]}
          value={witness?.id ?? null}
          onChange={setWitness}
        />
        <StepRefusal of={step.outcome} again={step.again} />
        <Group>
          <Button type="submit" loading={step.isActing}>
            {t(isAgain ? 'correction.permitAgain' : 'correction.permit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
