import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { useStep } from '../../parts/use-step.js';
import { useValueText } from '../../parts/value.js';
import { ApplyCorrection } from './correction.operations.js';
import { StepRefusal } from './step-refusal.js';
import type { StepProps } from './step-props.js';
import { VoidForm } from './void-form.js';

/** Carries out what others asked for, permitted and witnessed. */
export const ApplyForm = (props: StepProps) => {
  const { record, correction, type, onDone } = props;
  const { t } = useTranslation();
  const { said } = useLanguage();
  const textOf = useValueText();
  const step = useStep(ApplyCorrection, t('correction.applied'), onDone);
  const apply = () => {
    const wanted = textOf(correction.proposed.value, type);
    step.take(
      { recordId: record.id, correctionId: correction.id },
      {
        title: `${t('correction.apply')}: ${said(correction.label)}`,
        lines: wanted === null ? [] : [`${t('correction.newValue')}: ${wanted}`],
      },
    );
  };
  const { outcome } = step;
  // The new value goes with what is on record no more, or its row is closed.
  const isStopped = outcome?.is === 'refused' && outcome.refusal.name === 'FieldsAreInvalid';
  return (
    <Stack gap="sm">
      <Text>{t('correction.applyAbout')}</Text>
      <StepRefusal of={outcome} again={step.again} />
      <Group>
        <Button onClick={apply} loading={step.isActing}>
          {t('correction.apply')}
        </Button>
      </Group>
      {isStopped && <VoidForm {...props} isOwn={false} />}
    </Stack>
  );
};
