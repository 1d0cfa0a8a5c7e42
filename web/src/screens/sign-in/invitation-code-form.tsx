import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { askedOf } from '../../api/asked.js';
import { useAsking } from '../../api/use-asking.js';
import { AskedNotice } from '../../parts/asked-notice.js';
import { BeginInvitation } from './invitation.operations.js';
import type { Opened } from './opened-invitation.js';

export const InvitationCodeForm = ({
  onOpened,
}: {
  readonly onOpened: (opened: Opened) => void;
}) => {
  const { t } = useTranslation();
  const client = useClient();
  const { ask, isAsking, notDone } = useAsking();
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const typed = code.trim();
    if (typed === '' || isAsking) return;
    const app = await ask(async () => {
      const variables = { input: { code: typed } };
      const { error, data } = await client.mutation(BeginInvitation, variables).toPromise();
      return askedOf(error, data?.beginInvitation);
    });
    if (app) onOpened({ code: typed, app });
  };
  return (
    <form onSubmit={(event) => void open(event)} noValidate>
      <Stack>
        <Text>{t('signIn.invitationMore')}</Text>
        <AskedNotice of={notDone} />
        <TextInput
          name="invitation"
          label={t('signIn.invitationCode')}
          description={t('signIn.invitationCodeMore')}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
          error={isChecked && code.trim() === '' && t('signIn.invitationCodeMissing')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button type="submit" loading={isAsking}>
          {t('signIn.openInvitation')}
        </Button>
        <Anchor component={Link} to="/" size="sm">
          {t('signIn.toSignIn')}
        </Anchor>
      </Stack>
    </form>
  );
};
