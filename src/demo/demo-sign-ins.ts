import { randomBytes, randomUUID } from 'node:crypto';
import type { CommandBus } from '@nestjs/cqrs';
import type { AccountInvitations } from '../application/access/invitations.js';
import type { Clock } from '../application/ports/clock.js';
import {
  AcceptInvitationCommand,
  BeginInvitationCommand,
} from '../application/sign-in/accept-invitation.js';
import type { Visit } from '../application/sign-in/session-openings.js';
import { SignInCommand } from '../application/sign-in/sign-in.js';
import type {
  AccountId,
  CommandId,
  DeviceId,
  InvitationId,
  SchoolId,
} from '../domain/shared/ids.js';
import type { Instant } from '../domain/shared/instant.js';
import { invariant } from '../domain/shared/invariant.js';
import { fromBase32, totpCode, totpStepAt } from '../infrastructure/auth/totp.js';

/** What somebody needs to sign in as a sample person. */
export interface DemoCredentials {
  readonly signInName: string;
  readonly password: string;
  /** For an authenticator app, in Base32. */
  readonly totpSecret: string;
  /** Of a session that was just opened. */
  readonly token: string;
}

interface Doors {
  readonly clock: Clock;
  readonly commandBus: CommandBus;
  readonly accountInvitations: AccountInvitations;
}

/** Each from a device of their own: nobody in the demo shares one. */
const visit = (): Visit => ({
  origin: 'http://localhost',
  deviceId: randomUUID() as DeviceId,
  source: 'demo',
});

/** Sets an account up the way a person does: invitation, password, app, first session. */
export const setUpSignIn = async (
  { clock, commandBus, accountInvitations }: Doors,
  schoolId: SchoolId,
  accountId: AccountId,
): Promise<DemoCredentials> => {
  const invited = await accountInvitations.inviteByInstallation(
    schoolId,
    randomUUID() as CommandId,
    {
      accountId,
      invitationId: randomUUID() as InvitationId,
      purpose: 'first-sign-in',
      expiresAt: new Date(Date.parse(clock.now()) + 3_600_000).toISOString() as Instant,
    },
  );
  const made = invited.ok ? invited.value.made : null;
  invariant(made !== null, 'a sample person can be invited');
  const begun = await commandBus.execute(new BeginInvitationCommand(made.code));
  invariant(begun.ok, 'an invitation that was just made is open');
  const { signInName, totpSecret } = begun.value;
  const password = randomBytes(12).toString('base64url');
  const accepted = await inTime(() => {
    const totp = earlierCode(clock, totpSecret);
    return commandBus.execute(
      new AcceptInvitationCommand(visit(), { code: made.code, password, totpCode: totp }),
    );
  });
  invariant(accepted.ok, 'an invitation that was just made is accepted');
  return { signInName, password, totpSecret, token: accepted.value.token };
};

/** A new session; null when the door does not open: another database, or a code that was used. */
export const signInAgain = async (
  { clock, commandBus }: Doors,
  { signInName, password, totpSecret }: Omit<DemoCredentials, 'token'>,
): Promise<string | null> => {
  const done = await inTime(() => {
    const factor = { is: 'totp', code: earlierCode(clock, totpSecret) } as const;
    const attempt = { name: signInName, password, factor };
    return commandBus.execute(new SignInCommand(visit(), attempt));
  });
  return done.ok ? done.value.token : null;
};

/** A step may end between making its code and judging it: then once more, with the code of the next. */
const inTime = async <Answer extends { readonly ok: boolean }>(
  attempt: () => Promise<Answer>,
): Promise<Answer> => {
  const first = await attempt();
  return first.ok ? first : attempt();
};

/** Of the step before: it still serves, and leaves the present code to whoever wants to sign in. */
const earlierCode = (clock: Clock, totpSecret: string): string =>
  totpCode(fromBase32(totpSecret), totpStepAt(Date.parse(clock.now())) - 1);
