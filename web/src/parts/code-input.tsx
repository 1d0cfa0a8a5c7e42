import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface CodeInputProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: ReactNode;
  readonly description?: string;
}

/** Whether it can be a code at all: six digits. */
export const isCode = (code: string): boolean => /^\d{6}$/.test(code);

/** Six digits of the authenticator app; apps show them in two groups, so blanks are left out. */
export const CodeInput = ({ value, onChange, description, ...rest }: CodeInputProps) => {
  const { t } = useTranslation();
  return (
    <TextInput
      name="code"
      label={t('common.code')}
      description={description ?? t('common.typeCode')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/\D/g, '').slice(0, 6))}
      inputMode="numeric"
      autoComplete="one-time-code"
      {...rest}
    />
  );
};
