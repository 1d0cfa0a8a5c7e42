import { Text, Timeline } from '@mantine/core';
import { Check, Clock, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type StepState = 'done' | 'now' | 'not-yet' | 'ended';

export interface ProcedureStep {
  readonly title: string;
  readonly state: StepState;
  /** Who took it and when, or what it waits for. */
  readonly more: ReactNode;
}

const icons: Readonly<Record<StepState, ReactNode>> = {
  done: <Check size={14} aria-hidden />,
  now: <Clock size={14} aria-hidden />,
  'not-yet': null,
  ended: <X size={14} aria-hidden />,
};

/** All steps of a procedure, those that were taken first; how far it came is said in words too. */
export const ProcedureSteps = ({ of: steps }: { readonly of: readonly ProcedureStep[] }) => {
  const { t } = useTranslation();
  return (
    <Timeline
      active={steps.findLastIndex(({ state }) => state === 'done' || state === 'ended')}
      bulletSize={26}
      lineWidth={2}
    >
      {steps.map(({ title, state, more }) => (
        <Timeline.Item
          key={title}
          title={
            <>
              {title}{' '}
              <Text span size="sm" c="dimmed" fw={400}>
                · {t(`common.stepState.${state}`)}
              </Text>
            </>
          }
          bullet={icons[state]}
          {...(state === 'ended' && { color: 'son' })}
        >
          {more}
        </Timeline.Item>
      ))}
    </Timeline>
  );
};

/** Of a step that does not end the procedure. */
export const stepStateOf = (isDone: boolean, isNow: boolean): StepState => {
  if (isDone) return 'done';
  return isNow ? 'now' : 'not-yet';
};
