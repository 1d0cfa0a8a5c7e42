import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { useStep } from '../../parts/use-step.js';
import { useValueText } from '../../parts/value.js';
import { AttestCorrection } from './correction.operations.js';
import { StepRefusal } from './step-refusal.js';
import type { StepProps } from './step-props.js';

/** Attests to exactly the two values on the screen, by their hashes. */
export const AttestForm = ({ record, correction, type, onDone }: StepProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const textOf = useValueText();
  const [hasSeen, setSeen] = useState(false);
  const [isReminded, setReminded] = useState(false);
  const step = useStep(AttestCorrection, t('correction.attested'), onDone);
  const { current, proposed } = correction;
  const { hash: sawOldHash } = current;
  const { hash: sawNewHash } = proposed;
  if (sawOldHash === null || sawNewHash === null) {
    return <Text>{t('correction.attestUnreadable')}</Text>;
  }
  const attest = (event: FormEvent) => {
    event.preventDefault();
    setReminded(!hasSeen);
    if (!hasSeen) return;
    step.take(
      { recordId: record.id, correctionId: correction.id, sawOldHash, sawNewHash },
      {
        title: `${t('correction.attest')}: ${said(correction.label)}`,
        lines: [
          `${t('correction.oldValue')}: ${textOf(current.value, type)}`,
          `${t('correction.newValue')}: ${textOf(proposed.value, type)}`,
        ],
      },
    );
  };
  return (
    <form onSubmit={attest} noValidate>
      <Stack gap="sm">
        <Checkbox
          label={t('correction.attestTick')}
          error={isReminded && t('correction.attestTickNeeded')}
          checked={hasSeen}
          onChange={({ currentTarget: { checked } }) => {
            setSeen(checked);
            setReminded(false);
          }}
        />
        <StepRefusal of={step.outcome} again={step.again} />
        <Group>
          <Button type="submit" loading={step.isActing}>
            {t('correction.attest')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
