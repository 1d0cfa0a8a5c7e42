import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-time.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useStep } from '../../parts/use-step.js';
import { DecideUnlock, ExecuteUnlock } from './correction.operations.js';
import { StepRefusal } from './step-refusal.js';
import type { StepProps } from './step-props.js';

const minutesToChoose = [15, 30, 60, 240, 1440, 4320] as const;
const usualMinutes = 60;

/** The principal's decision: for how long, under which number. */
export const DecideUnlockForm = ({ record, correction, onDone }: StepProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const [minutes, setMinutes] = useState<number>(usualMinutes);
  const [decisionNo, setDecisionNo] = useState('');
  const step = useStep(DecideUnlock, t('correction.unlockDecidedDone'), onDone);
  const lengthText = (length: number) =>
    length < 60
      ? t('correction.minutes', { n: length })
      : t('correction.hours', { n: length / 60 });
  const decide = (event: FormEvent) => {
    event.preventDefault();
    const input = {
      recordId: record.id,
      correctionId: correction.id,
      decisionNo,
      validUntil: new Date(serverNow() + minutes * 60_000).toISOString(),
    };
    step.take(input, {
      title: `${t('correction.decideUnlock')}: ${said(correction.label)}`,
      lines: [
        `${t('correction.unlockFor')}: ${lengthText(minutes)}`,
        `${t('correction.decisionNo')}: ${decisionNo}`,
      ],
    });
  };
  return (
    <form onSubmit={decide}>
      <Stack gap="sm">
        <Text>{t('correction.unlockAbout')}</Text>
        <NativeSelect
          maw={320}
          label={t('correction.unlockFor')}
          value={minutes}
          onChange={({ currentTarget: { value } }) => setMinutes(Number(value))}
          data={minutesToChoose.map((length) => ({
            value: String(length),
            label: lengthText(length),
          }))}
        />
        <TextInput
          maw={320}
          label={t('correction.decisionNo')}
          required
          value={decisionNo}
          onChange={({ currentTarget: { value } }) => setDecisionNo(value)}
        />
        <StepRefusal of={step.outcome} again={step.again} />
        <Group>
          <Button type="submit" loading={step.isActing}>
            {t('correction.decideUnlock')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Somebody else than who decided carries it out. */
export const ExecuteUnlockForm = ({ correction, unlock, onDone }: StepProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const step = useStep(ExecuteUnlock, t('correction.unlockExecutedDone'), onDone);
  if (!unlock) return null;
  const { decisionNo } = unlock.decided;
  const execute = () =>
    step.take(
      { unlockId: unlock.id },
      {
        title: `${t('correction.executeUnlock')}: ${said(correction.label)}`,
        lines: [t('correction.unlockDecided', { no: decisionNo })],
      },
    );
  return (
    <Stack gap="sm">
      <Text>{t('correction.unlockAbout')}</Text>
      <StepRefusal of={step.outcome} again={step.again} />
      <Group>
        <Button onClick={execute} loading={step.isActing}>
          {t('correction.executeUnlock')}
        </Button>
      </Group>
    </Stack>
  );
};
