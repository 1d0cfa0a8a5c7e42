import { randomUUID } from 'node:crypto';
import type { OpenedSession } from '../../src/application/ports/sessions.js';
import type { FoundingCommand } from '../../src/application/school/found-school.js';
import type {
  AccountId,
  ChallengeId,
  DeviceId,
  InvitationId,
  PersonId,
  SchoolId,
  SessionId,
} from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import type { Engine } from '../../src/engine.js';

export interface HeldAccount {
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly schoolId: SchoolId;
  readonly signInName: string;
}

export interface TestSession extends OpenedSession {
  readonly sessionId: SessionId;
  readonly accountId: AccountId;
}

/** Opens the account of a person in the act that founds the school. */
export const accountOpening = ({ accountId, personId }: HeldAccount): FoundingCommand => ({
  type: 'OpenAccount',
  accountId,
  personId,
});

/** Signed in without the door: for tests that are about something else. */
export const openSession = async (
  engine: Engine,
  account: HeldAccount,
  authentication = 'password+totp',
): Promise<TestSession> => {
  const { accountId } = account;
  await engine.invitations.make({
    ...account,
    invitationId: randomUUID() as InvitationId,
    purpose: 'first-sign-in',
    expiresAt: new Date(Date.now() + 60_000).toISOString() as Instant,
  });
  const sessionId = randomUUID() as SessionId;
  const deviceId = randomUUID() as DeviceId;
  const opened = await engine.sessions.open({ sessionId, accountId, deviceId, authentication });
  return { ...opened, sessionId, accountId };
};

/** Confirms challenges as if the person had shown a factor; nothing stands in the stream. */
export const confirmStepUps = (
  engine: Engine,
  { sessionId }: Pick<TestSession, 'sessionId'>,
  ...challengeIds: readonly string[]
): Promise<void> =>
  engine.stepUps.confirm(sessionId, challengeIds as readonly ChallengeId[], 'totp');
