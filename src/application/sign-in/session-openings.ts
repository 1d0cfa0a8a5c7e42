import { Inject, Injectable } from '@nestjs/common';
import type { DeviceId, FactorId, SessionId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import {
  type NewSession,
  type SignInRefusal,
  signersWithinMinutes,
} from '../../domain/sign-in/sign-in.commands.js';
import type { SignInMethod } from '../../domain/sign-in/sign-in.events.js';
import type { IdSource } from '../ports/clock.js';
import type { Credentials } from '../ports/credentials.js';
import type { Sessions } from '../ports/sessions.js';
import { CREDENTIALS, ID_SOURCE, SESSIONS } from '../ports/tokens.js';
import { attemptCause } from './attempt-cause.js';
import type { SignInRefused } from './sign-in-refusals.js';
import { type Account, type NotOpen, SignInWrites } from './sign-in-writes.js';

/** Where a request comes from. */
export interface Visit {
  /** Of the pages, e.g. `https://hoso.example.edu.vn`; passkeys are bound to it. */
  readonly origin: string;
  readonly deviceId: DeviceId;
  /** The network that the request came from; never stored. */
  readonly source: string;
}

export interface SignedIn {
  readonly sessionId: SessionId;
  readonly token: string;
  readonly authentication: string;
  readonly expiresAt: Instant;
  readonly idleMinutes: number;
}

/** What proved right. */
export interface Shown {
  readonly methods: readonly SignInMethod[];
  readonly factorId: FactorId;
  readonly totpStep: number | null;
  readonly recoveryCode: number | null;
}

@Injectable()
export class SessionOpenings {
  constructor(
    private readonly writes: SignInWrites,
    @Inject(SESSIONS) private readonly sessions: Sessions,
    @Inject(CREDENTIALS) private readonly credentials: Credentials,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  /** A session always has a new id, whatever the request carried: nobody can fix one in advance. */
  async prepare({ accountId }: Account, { deviceId }: Visit): Promise<NewSession> {
    const live = await this.sessions.live(accountId);
    return {
      sessionId: this.ids.next() as SessionId,
      deviceId,
      liveSessions: live.map(({ sessionId }) => sessionId),
      otherSigners: await this.sessions.otherSigners(deviceId, accountId, signersWithinMinutes),
    };
  }

  async signIn(
    account: Account,
    visit: Visit,
    shown: Shown,
  ): Promise<Result<SignedIn, SignInRefused>> {
    const session = await this.prepare(account, visit);
    const written = await this.writes.byPerson(account, shown.methods.join('+'), (at) => ({
      type: 'SignIn',
      at,
      session,
      ...shown,
    }));
    if (!written.ok) {
      await this.refuse(account, shown, written.error);
      return err({ type: 'SignInRefused' });
    }
    if (shown.recoveryCode !== null) {
      await this.credentials.forgetRecoveryCode(account.accountId, shown.recoveryCode);
    }
    const opened = await this.open(account, session, shown.methods);
    return opened ? ok(opened) : err({ type: 'SignInRefused' });
  }

  /**
   * After it was recorded: a session that no entry tells of never begins.
   * @returns null when an entry ended it before there was anything to end
   */
  async open(
    account: Account,
    { sessionId, deviceId }: NewSession,
    methods: readonly SignInMethod[],
  ): Promise<SignedIn | null> {
    const { accountId } = account;
    const authentication = methods.join('+');
    const session = { sessionId, accountId, deviceId, authentication };
    const opened = await this.sessions.open(session);
    if (await this.writes.isOpen(account, sessionId)) {
      return { ...opened, sessionId, authentication };
    }
    await this.sessions.end(accountId, [sessionId]);
    return null;
  }

  private async refuse(
    account: Account,
    { methods }: Shown,
    refusal: SignInRefusal | NotOpen,
  ): Promise<void> {
    const code = methods.includes('recovery-code') ? 'recovery-code' : 'totp';
    const isPasskey = methods.includes('passkey');
    const cause = attemptCause(refusal, isPasskey ? 'passkey' : code);
    if (cause !== null) await this.writes.refuse(account, isPasskey ? 'passkey' : 'outside', cause);
  }
}
