import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

interface DayInputProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
}

/** A day of the school's calendar; the browser shows it the way its owner writes days. */
export const DayInput = ({ onChange, ...input }: DayInputProps) => (
  <TextInput
    {...input}
    type="date"
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
);

/** A moment on the school's clock, whatever clock the browser goes by: `YYYY-MM-DDThh:mm`. */
export const MomentInput = ({ onChange, ...input }: DayInputProps) => (
  <TextInput
    {...input}
    type="datetime-local"
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
);
