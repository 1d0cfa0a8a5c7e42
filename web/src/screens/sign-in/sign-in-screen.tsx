import { Anchor, Button, Divider, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { passkeysWorkHere } from '../../api/passkey.js';
import type { Over } from '../../api/session.js';
import { AskedNotice } from '../../parts/asked-notice.js';
import { DoorFrame } from './door-frame.js';
import { PasswordForm } from './password-form.js';
import { useSignIn } from './use-sign-in.js';
import { WhyHere } from './why-here.js';

interface SignInScreenProps {
  readonly onSignedIn: () => void;
  readonly why: Over;
  readonly signOutAgain: () => void;
}

/** The way in, at whatever address: what was asked for is shown once somebody is in. */
export const SignInScreen = ({ onSignedIn, why, signOutAgain }: SignInScreenProps) => {
  const { t } = useTranslation();
  const { withPassword, withPasskey, isAsking, notDone } = useSignIn(onSignedIn);
  return (
    <DoorFrame title={t('signIn.title')}>
      <Stack>
        <WhyHere why={why} signOutAgain={signOutAgain} />
        <AskedNotice of={notDone} />
        <PasswordForm send={withPassword} isAsking={isAsking} />
        {passkeysWorkHere() && (
          <>
            <Divider label={t('signIn.or')} />
            <Button
              variant="default"
              leftSection={<KeyRound size={18} aria-hidden />}
              disabled={isAsking}
              onClick={() => void withPasskey()}
            >
              {t('signIn.withPasskey')}
            </Button>
          </>
        )}
        <Text size="sm">
          <strong>{t('signIn.forgotten')}</strong> {t('signIn.forgottenMore')}{' '}
          <Anchor component={Link} to="/loi-moi" size="sm">
            {t('signIn.haveInvitation')}
          </Anchor>
        </Text>
      </Stack>
    </DoorFrame>
  );
};
