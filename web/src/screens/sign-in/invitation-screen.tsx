import { useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Provider } from 'urql';
import { openClient } from '../../api/client.js';
import { tellOtherWindows } from '../../app/other-windows.js';
import { RecoveryCodes } from '../../parts/recovery-codes.js';
import { AcceptForm } from './accept-form.js';
import { DoorFrame } from './door-frame.js';
import { InvitationCodeForm } from './invitation-code-form.js';
import type { Opened } from './opened-invitation.js';

/**
 * The first way in, and the one of whoever forgot their password or lost their phone: the code of
 * an invitation, then a password and an authenticator app, then the codes for a lost phone.
 */
export const InvitationScreen = () => {
  const { t } = useTranslation();
  const router = useRouter();
  const client = useMemo(() => openClient(() => undefined), []);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  const accepted = (codes: readonly string[]) => {
    tellOtherWindows('signed-in');
    setRecoveryCodes(codes);
  };
  return (
    <Provider value={client}>
      <DoorFrame title={t('signIn.invitation')}>
        {recoveryCodes ? (
          <RecoveryCodes
            codes={recoveryCodes}
            onKept={() => void router.navigate({ to: '/', replace: true })}
          />
        ) : opened ? (
          <AcceptForm of={opened} onAccepted={accepted} onBack={() => setOpened(null)} />
        ) : (
          <InvitationCodeForm onOpened={setOpened} />
        )}
      </DoorFrame>
    </Provider>
  );
};
