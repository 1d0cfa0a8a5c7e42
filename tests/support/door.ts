import { randomUUID } from 'node:crypto';
import type { OpenedSession } from '../../src/application/ports/sessions.js';
import type {
  AccountId,
  DeviceId,
  PersonId,
  SchoolId,
  SessionId,
} from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import type { Engine } from '../../src/engine.js';
import { totpCode, totpStepAt } from '../../src/infrastructure/auth/totp.js';

export interface HeldAccount {
  readonly accountId: AccountId;
  readonly personId: PersonId;
  readonly schoolId: SchoolId;
}

/** The account of a person, made when there is none, as a token makes it. */
export const accountOf = async (
  engine: Engine,
  schoolId: SchoolId,
  personId: PersonId,
): Promise<HeldAccount> => {
  const expiresAt = new Date(Date.now() + 60_000);
  const grant = { schoolId, personId, label: 'account', expiresAt };
  const { token } = await engine.accessTokens.issue(grant);
  const principal = await engine.accessTokens.authenticate(token);
  if (!principal) throw new Error('the account was not made');
  return { accountId: principal.accountId, personId, schoolId };
};

export interface TestSession extends OpenedSession {
  readonly sessionId: SessionId;
  readonly accountId: AccountId;
}

/** Signed in without the door: for tests that are about something else. */
export const openSession = async (
  engine: Engine,
  schoolId: SchoolId,
  personId: PersonId,
  authentication = 'password+totp',
): Promise<TestSession> => {
  const { accountId } = await accountOf(engine, schoolId, personId);
  const sessionId = randomUUID() as SessionId;
  const deviceId = randomUUID() as DeviceId;
  const opened = await engine.sessions.open({ sessionId, accountId, deviceId, authentication });
  return { ...opened, sessionId, accountId };
};

/** Confirms challenges as if the person had shown a factor; nothing stands in the stream. */
export const confirmStepUps = (
  engine: Engine,
  { sessionId }: TestSession,
  ...challengeIds: readonly string[]
): Promise<void> =>
  engine.stepUps.confirm(
    sessionId,
    challengeIds as Parameters<Engine['stepUps']['confirm']>[1],
    'totp',
  );

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An authenticator app, as somebody set it up from the text. */
export class TestApp {
  private readonly secret: Uint8Array;

  constructor(
    totpSecret: string,
    private readonly now: () => Instant,
  ) {
    const bits = [...totpSecret]
      .map((one) => base32Alphabet.indexOf(one).toString(2).padStart(5, '0'))
      .join('');
    this.secret = Uint8Array.from(
      (bits.match(/.{8}/g) ?? []).map((one) => Number.parseInt(one, 2)),
    );
  }

  code(stepsFromNow = 0): string {
    return totpCode(this.secret, totpStepAt(Date.parse(this.now())) + stepsFromNow);
  }
}
