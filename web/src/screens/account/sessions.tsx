import { Badge, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { askedOf } from '../../api/asked.js';
import { useSession } from '../../api/session.js';
import { useAsking } from '../../api/use-asking.js';
import { AskedNotice } from '../../parts/asked-notice.js';
import { Moment } from '../../parts/moment.js';
import { EndOtherSessions, EndSession } from './account.operations.js';
import type { SessionOfMine } from './my-account.js';
import { useDeviceText, useProofText } from './door-texts.js';
import { Row, Section } from './section.js';

interface SessionsProps {
  readonly sessions: readonly SessionOfMine[];
  readonly onChanged: () => void;
}

/** Where I am signed in. What I do not know I end, and change my password. */
export const Sessions = ({ sessions, onChanged }: SessionsProps) => {
  const { t } = useTranslation();
  const client = useClient();
  const { ask, isAsking, notDone } = useAsking();
  const [isDone, setDone] = useState(false);
  const hereDeviceId = sessions.find(({ isThisOne }) => isThisOne)?.deviceId ?? null;
  const endOthers = async () => {
    setDone(false);
    const asked = await ask(async () => {
      const { error, data } = await client.mutation(EndOtherSessions, {}).toPromise();
      return askedOf(error, data?.endOtherSessions);
    });
    setDone(asked !== null);
    onChanged();
  };
  const end = async (sessionId: string) => {
    setDone(false);
    const asked = await ask(async () => {
      const variables = { input: { sessionId } };
      const { error, data } = await client.mutation(EndSession, variables).toPromise();
      return askedOf(error, data?.endSession);
    });
    setDone(asked !== null);
    onChanged();
  };
  return (
    <Section
      title={t('account.sessions')}
      about={t('account.sessionsMore')}
      action={
        sessions.length > 1 && (
          <Button variant="default" loading={isAsking} onClick={() => void endOthers()}>
            {t('account.endOthers')}
          </Button>
        )
      }
    >
      <AskedNotice of={notDone} />
      {isDone && (
        <Text role="status" fw={600}>
          {t('account.sessionEnded')}
        </Text>
      )}
      {sessions.map((one) => (
        <SessionRow
          key={one.id}
          of={one}
          hereDeviceId={hereDeviceId}
          end={isAsking ? null : () => void end(one.id)}
        />
      ))}
    </Section>
  );
};

interface SessionRowProps {
  readonly of: SessionOfMine;
  readonly hereDeviceId: string | null;
  readonly end: (() => void) | null;
}

const SessionRow = ({ of, hereDeviceId, end }: SessionRowProps) => {
  const { t } = useTranslation();
  const { signOut } = useSession();
  const deviceText = useDeviceText(hereDeviceId);
  const proofText = useProofText();
  const device = deviceText(of.deviceId);
  const act = of.isThisOne ? () => void signOut() : end;
  return (
    <Row
      title={
        <>
          {device} {of.isThisOne && <Badge>{t('account.thisSession')}</Badge>}
        </>
      }
      action={
        <Button
          variant="default"
          disabled={!act}
          onClick={() => act?.()}
          {...(!of.isThisOne && { 'aria-label': `${t('account.endSession')}: ${device}` })}
        >
          {t(of.isThisOne ? 'shell.signOut' : 'account.endSession')}
        </Button>
      }
    >
      <Text size="sm">
        {proofText(of.authentication)} · <Moment at={of.createdAt} />
      </Text>
      <Text size="sm">
        {t('account.lastSeenAt')} <Moment at={of.lastSeenAt} />
      </Text>
      <Text size="sm">
        {t('account.endsAt')} <Moment at={of.expiresAt} />
      </Text>
    </Row>
  );
};
