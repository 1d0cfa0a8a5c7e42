import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { RecoveryCodes } from '../../parts/recovery-codes.js';
import { MyAccount } from './account.operations.js';
import { DoorLog } from './door-log.js';
import { Passkeys } from './passkeys.js';
import { PasswordAndApp } from './password-and-app.js';
import { Sessions } from './sessions.js';
import { WhoIAm } from './who-i-am.js';

/** How many entries of the log one sees, and as many as the engine gives at once. */
const entriesAtFirst = 10;
const entriesMax = 50;

/** Who I am to the school, how I prove it, where I am signed in and what happened at my door. */
export const AccountScreen = () => {
  const { t } = useTranslation();
  const [entries, setEntries] = useState(entriesAtFirst);
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  const screen = useScreen(MyAccount, { entries }, { topics: ['ACCESS', 'SCHOOL'] });
  const kept = () => {
    setRecoveryCodes(null);
    screen.again();
  };
  return (
    <Page title={t('account.title')} screen={t('account.title')} about={t('account.about')}>
      {recoveryCodes ? (
        <RecoveryCodes codes={recoveryCodes} onKept={kept} />
      ) : (
        <Loaded screen={screen}>
          {({ myFactors, mySessions, signInLog }) => (
            <Stack gap="lg">
              <WhoIAm />
              <PasswordAndApp factors={myFactors} onNewCodes={setRecoveryCodes} />
              <Passkeys factors={myFactors} onChanged={screen.again} />
              <Sessions sessions={mySessions} onChanged={screen.again} />
              <DoorLog
                entries={signInLog}
                hereDeviceId={mySessions.find(({ isThisOne }) => isThisOne)?.deviceId ?? null}
                more={
                  entries < entriesMax && signInLog.length === entries
                    ? () => setEntries(entriesMax)
                    : null
                }
              />
            </Stack>
          )}
        </Loaded>
      )}
    </Page>
  );
};
