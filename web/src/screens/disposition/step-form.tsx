import { Button, Group, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import type { Outcome } from '../../api/acts.js';
import { StepRefusal } from './step-refusal.js';

interface StepFormProps {
  /** What the step means, for whoever takes it for the first time. */
  readonly about: string;
  readonly submitLabel: string;
  /** It cannot be taken back. */
  readonly isGrave?: boolean;
  readonly step: {
    readonly isActing: boolean;
    readonly outcome: Outcome | null;
    readonly again: () => void;
  };
  readonly submit: () => void;
  readonly children?: ReactNode;
}

/** The form of one step, answered in place. */
export const StepForm = ({
  about,
  submitLabel,
  isGrave = false,
  step,
  submit,
  children,
}: StepFormProps) => (
  <form
    onSubmit={(event: FormEvent) => {
      event.preventDefault();
      submit();
    }}
  >
    <Stack gap="sm">
      <Text>{about}</Text>
      {children}
      <StepRefusal of={step.outcome} again={step.again} />
      <Group>
        <Button type="submit" loading={step.isActing} {...(isGrave && { color: 'son' })}>
          {submitLabel}
        </Button>
      </Group>
    </Stack>
  </form>
);
