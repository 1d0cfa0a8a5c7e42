import type pg from 'pg';
import type { Authenticator, Principal } from '../../application/ports/authenticator.js';
import type { Clock } from '../../application/ports/clock.js';
import type {
  LiveSession,
  OpenedSession,
  Sessions,
  SessionToOpen,
} from '../../application/ports/sessions.js';
import type {
  AccountId,
  DeviceId,
  PersonId,
  SchoolId,
  SessionId,
} from '../../domain/shared/ids.js';
import { type Instant, minutesAfter } from '../../domain/shared/instant.js';
import { instantOf } from './instants.js';
import type { Leftovers } from './leftovers.js';
import { newToken, TokenLookUp, tokenHash } from './token-look-up.js';

export const sessionPrefix = 'lvs_';

export interface SessionLimits {
  readonly idleMinutes: number;
  readonly hoursMax: number;
}

/** How exact `last_seen_at` is: a page asks dozens of times a minute. */
const seenEveryMinutes = 1;

interface SessionRow {
  readonly session_id: SessionId;
  readonly account_id: AccountId;
  readonly device_id: DeviceId;
  readonly authentication: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
}
interface FoundRow extends SessionRow {
  readonly token_hash: Buffer;
  readonly school_id: SchoolId;
  readonly person_id: PersonId;
}

export class PostgresSessions implements Authenticator, Sessions {
  private readonly used = new TokenLookUp(sessionPrefix, (hashes) => this.findUsed(hashes));
  private readonly looked = new TokenLookUp(sessionPrefix, async (hashes) =>
    principalsOf(await this.find(hashes)),
  );

  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly limits: SessionLimits,
    private readonly leftovers: Leftovers,
  ) {}

  authenticate(token: string): Promise<Principal | null> {
    return this.used.of(token);
  }

  recheck(token: string): Promise<Principal | null> {
    return this.looked.of(token);
  }

  async open({
    sessionId,
    accountId,
    deviceId,
    authentication,
  }: SessionToOpen): Promise<OpenedSession> {
    await this.leftovers.remove();
    const now = this.clock.now();
    const token = newToken(sessionPrefix);
    const { idleMinutes, hoursMax } = this.limits;
    const expiresAt = minutesAfter(now, hoursMax * 60);
    await this.pool.query(
      `insert into auth.session (session_id, token_hash, account_id, device_id, authentication,
                                 created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $6, $7)`,
      [sessionId, tokenHash(token), accountId, deviceId, authentication, now, expiresAt],
    );
    return { token, expiresAt, idleMinutes };
  }

  async live(accountId: AccountId): Promise<readonly LiveSession[]> {
    const { rows } = await this.pool.query<SessionRow>(
      `select * from auth.session
       where account_id = $1 and ended_at is null and expires_at > $2 and last_seen_at > $3
       order by created_at desc, session_id`,
      [accountId, ...this.borders()],
    );
    return rows.map((row) => ({
      sessionId: row.session_id,
      accountId: row.account_id,
      deviceId: row.device_id,
      authentication: row.authentication,
      createdAt: instantOf(row.created_at),
      lastSeenAt: instantOf(row.last_seen_at),
      expiresAt: instantOf(row.expires_at),
    }));
  }

  async end(accountId: AccountId, sessionIds: readonly SessionId[]): Promise<void> {
    await this.pool.query(
      `update auth.session set ended_at = $3
       where account_id = $1 and session_id = any($2) and ended_at is null`,
      [accountId, sessionIds, this.clock.now()],
    );
  }

  async endAll(accountId: AccountId): Promise<void> {
    await this.pool.query(
      'update auth.session set ended_at = $2 where account_id = $1 and ended_at is null',
      [accountId, this.clock.now()],
    );
  }

  async endOpenedUntil(accountId: AccountId, until: Instant): Promise<void> {
    await this.pool.query(
      `update auth.session set ended_at = $3
       where account_id = $1 and created_at <= $2 and ended_at is null`,
      [accountId, until, this.clock.now()],
    );
  }

  async otherSigners(deviceId: DeviceId, accountId: AccountId, minutes: number): Promise<number> {
    const { rows } = await this.pool.query<{ others: number }>(
      `select count(distinct account_id)::int as others from auth.session
       where device_id = $1 and account_id <> $2 and created_at > $3`,
      [deviceId, accountId, minutesAfter(this.clock.now(), -minutes)],
    );
    return rows[0]?.others ?? 0;
  }

  /** Now, and where a session that was not seen since is over. */
  private borders(): readonly [string, string] {
    const now = this.clock.now();
    return [now, minutesAfter(now, -this.limits.idleMinutes)];
  }

  private async findUsed(hashes: readonly Buffer[]): Promise<ReadonlyMap<string, Principal>> {
    const rows = await this.find(hashes);
    await this.see(rows);
    return principalsOf(rows);
  }

  private async find(hashes: readonly Buffer[]): Promise<readonly FoundRow[]> {
    const { rows } = await this.pool.query<FoundRow>({
      name: 'sessions',
      text: `select session.*, school_id, person_id
             from auth.session join auth.account using (account_id)
             where token_hash = any($1) and ended_at is null
               and expires_at > $2 and last_seen_at > $3`,
      values: [hashes, ...this.borders()],
    });
    return rows;
  }

  private async see(rows: readonly SessionRow[]): Promise<void> {
    const now = this.clock.now();
    const border = minutesAfter(now, -seenEveryMinutes);
    const unseen = rows.filter(({ last_seen_at }) => instantOf(last_seen_at) <= border);
    if (unseen.length === 0) return;
    await this.pool.query(
      'update auth.session set last_seen_at = $2 where session_id = any($1) and last_seen_at < $2',
      [unseen.map(({ session_id }) => session_id), now],
    );
  }
}

const principalsOf = (rows: readonly FoundRow[]): ReadonlyMap<string, Principal> =>
  new Map(rows.map((row) => [row.token_hash.toString('hex'), principalOf(row)]));

const principalOf = (row: FoundRow): Principal => ({
  accountId: row.account_id,
  personId: row.person_id,
  schoolId: row.school_id,
  authentication: row.authentication,
  sessionId: row.session_id,
  openedAt: instantOf(row.created_at),
  tokenId: null,
  scopes: null,
});
