import { Badge, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Whether a record is one of the sample for which a step is taken; drawn when it is submitted. */
export interface StepDraw {
  readonly step: string;
  readonly isChosen: boolean;
}

/** The steps that a record takes: those of a sample only if it was chosen. */
export const stepsOf = <Step extends { readonly step: string }>(
  chain: readonly Step[],
  draws: readonly StepDraw[],
): readonly Step[] =>
  chain.filter(({ step }) => !draws.some((draw) => draw.step === step && !draw.isChosen));

/** Says what was drawn; of what takes every step, nothing. */
export const SampleDraws = ({ draws }: { readonly draws: readonly StepDraw[] }) => {
  const { t } = useTranslation();
  if (draws.length === 0) return null;
  return (
    <Group gap="xs">
      {draws.map(({ step, isChosen }) => (
        <Badge key={step} color={isChosen ? 'blue' : 'gray'} variant="light">
          {t(isChosen ? 'common.sampleChosen' : 'common.sampleNotChosen')}
        </Badge>
      ))}
    </Group>
  );
};
