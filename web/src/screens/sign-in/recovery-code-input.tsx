import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CodeInputProps } from '../../parts/code-input.js';

/** One of the codes that were shown once, for whoever has no phone at hand. */
export const RecoveryCodeInput = ({ value, onChange, error }: CodeInputProps) => {
  const { t } = useTranslation();
  return (
    <TextInput
      name="code"
      label={t('signIn.recoveryCode')}
      description={t('signIn.recoveryCodeMore')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={error}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
};
