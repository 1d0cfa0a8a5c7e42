import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NotDone } from '../api/use-asking.js';

interface NewPasswordInputProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
  /** The answer to the last try: what was wrong with that password stands at the input. */
  readonly notDone: NotDone | null;
  readonly isMissing: boolean;
}

const problems = {
  TOO_SHORT: 'account.passwordTooShort',
  TOO_LONG: 'account.passwordTooLong',
  TOO_COMMON: 'account.passwordTooCommon',
  HOLDS_THE_NAME: 'account.passwordHoldsName',
} as const;

/** A new password. The rules stand there before anybody breaks them. */
export const NewPasswordInput = (props: NewPasswordInputProps) => {
  const { value, onChange, notDone, isMissing } = props;
  const { t } = useTranslation();
  const problem = problemIn(notDone);
  return (
    <PasswordInput
      name="newPassword"
      label={t('account.newPassword')}
      description={t('account.newPasswordRules')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={(isMissing && t('account.passwordMissing')) || (problem && t(problems[problem]))}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
    />
  );
};

const problemIn = (notDone: NotDone | null): keyof typeof problems | null => {
  if (notDone?.is !== 'refused') return null;
  const { problem } = notDone.refusal.facts;
  return typeof problem === 'string' && problem in problems
    ? (problem as keyof typeof problems)
    : null;
};
