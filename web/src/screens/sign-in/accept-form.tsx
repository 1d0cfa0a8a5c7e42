import { Button, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { askedOf } from '../../api/asked.js';
import { useAsking } from '../../api/use-asking.js';
import { AskedNotice } from '../../parts/asked-notice.js';
import { CodeInput, isCode } from '../../parts/code-input.js';
import { NewPasswordInput } from '../../parts/new-password-input.js';
import { AppSetUp } from './app-set-up.js';
import { AcceptInvitation } from './invitation.operations.js';
import type { Opened } from './opened-invitation.js';

interface AcceptFormProps {
  readonly of: Opened;
  readonly onAccepted: (recoveryCodes: readonly string[]) => void;
  readonly onBack: () => void;
}

/** App, password and the first code of the app: accepted as one, or not at all. */
export const AcceptForm = ({ of, onAccepted, onBack }: AcceptFormProps) => {
  const { t } = useTranslation();
  const client = useClient();
  const { ask, isAsking, notDone } = useAsking();
  const [password, setPassword] = useState('');
  const [totpCode, setTotpCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => first.current?.focus(), []);
  const accept = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (password === '' || !isCode(totpCode) || isAsking) return;
    const input = { code: of.code, password, totpCode, keepAs: 'COOKIE' as const };
    const accepted = await ask(async () => {
      const { error, data } = await client.mutation(AcceptInvitation, { input }).toPromise();
      return askedOf(error, data?.acceptInvitation);
    });
    if (accepted) return onAccepted(accepted.recoveryCodes);
    setChecked(false);
    setTotpCode('');
  };
  return (
    <form onSubmit={(event) => void accept(event)} noValidate>
      <Stack>
        <AppSetUp app={of.app} titleRef={first} />
        <Title order={2} size="h3">
          {t('signIn.choosePassword')}
        </Title>
        {/* Read-only, and there for the password managers: they keep the password under this name. */}
        <TextInput
          name="name"
          label={t('signIn.yourName')}
          description={t('signIn.yourNameMore')}
          value={of.app.signInName}
          readOnly
          autoComplete="username"
        />
        <NewPasswordInput
          value={password}
          onChange={setPassword}
          notDone={notDone}
          isMissing={isChecked && password === ''}
        />
        <CodeInput
          value={totpCode}
          onChange={setTotpCode}
          description={t('signIn.firstCodeMore')}
          error={isChecked && !isCode(totpCode) && t('common.codeMissing')}
        />
        <AskedNotice of={notDone} />
        <Button type="submit" loading={isAsking}>
          {t('signIn.accept')}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          {t('signIn.otherInvitation')}
        </Button>
      </Stack>
    </form>
  );
};
