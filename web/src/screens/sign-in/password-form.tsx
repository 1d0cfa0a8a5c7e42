import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { CodeInput, isCode } from '../../parts/code-input.js';
import { RecoveryCodeInput } from './recovery-code-input.js';
import type { Shown } from './use-sign-in.js';

interface PasswordFormProps {
  readonly send: (shown: Shown) => Promise<boolean>;
  readonly isAsking: boolean;
}

/** Name, password and code at once. After a refusal only the code is asked anew: it serves once. */
export const PasswordForm = ({ send, isAsking }: PasswordFormProps) => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [hasApp, setHasApp] = useState(true);
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = {
    name: name.trim() === '' && t('signIn.nameMissing'),
    password: password === '' && t('account.passwordMissing'),
    code: (hasApp ? !isCode(code) : code.trim() === '') && t('common.codeMissing'),
  };
  const errorOf = (field: keyof typeof missing) => isChecked && missing[field];
  useEffect(() => focusOn(form, 'name'), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isAsking) return;
    setChecked(true);
    const field = (['name', 'password', 'code'] as const).find((one) => missing[one] !== false);
    if (field) return focusOn(form, field);
    setChecked(false);
    const factor = hasApp ? { code } : { recoveryCode: code.trim() };
    if (await send({ name: name.trim(), password, ...factor })) return;
    if (hasApp) setCode('');
    focusOn(form, 'code');
  };
  const changeFactor = () => {
    // Drawn at once: the other input is there before it gets the focus.
    flushSync(() => {
      setHasApp(!hasApp);
      setCode('');
    });
    focusOn(form, 'code');
  };
  const ofCode = { value: code, onChange: setCode, error: errorOf('code') };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <TextInput
          name="name"
          label={t('signIn.name')}
          description={t('signIn.nameMore')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={errorOf('name')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordInput
          name="password"
          label={t('signIn.password')}
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          error={errorOf('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
        />
        {hasApp ? <CodeInput {...ofCode} /> : <RecoveryCodeInput {...ofCode} />}
        <Button type="submit" loading={isAsking}>
          {t('signIn.title')}
        </Button>
        <Button variant="subtle" onClick={changeFactor}>
          {t(hasApp ? 'signIn.useRecoveryCode' : 'signIn.useApp')}
        </Button>
      </Stack>
    </form>
  );
};

const focusOn = ({ current }: RefObject<HTMLFormElement | null>, field: string): void =>
  current?.querySelector<HTMLInputElement>(`input[name="${field}"]`)?.focus();
