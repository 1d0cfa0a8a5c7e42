import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Clock } from '../../application/ports/clock.js';
import type {
  StepUpAct,
  StepUpChallenge,
  StepUpConfirmations,
  StepUpMethod,
  StepUps,
  WaitingChallenge,
} from '../../application/ports/step-ups.js';
import type { ChallengeId, CommandId, SessionId } from '../../domain/shared/ids.js';
import { minutesAfter } from '../../domain/shared/instant.js';
import { instantOf } from './instants.js';

const minutesMax = 5;

/** A session that was not ended; whether it was idle was looked at when the request came in. */
const ofSession = `session_id = $1 and expires_at > $2 and exists (
  select from auth.session live where live.session_id = step_up_challenge.session_id
     and live.ended_at is null and live.expires_at > $2)`;

interface ChallengeRow {
  readonly challenge_id: ChallengeId;
  readonly expires_at: Date;
}

export class PostgresStepUps implements StepUps, StepUpConfirmations {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  async confirmed(
    { principal, fingerprint }: StepUpAct,
    challengeId: ChallengeId,
  ): Promise<StepUpMethod | null> {
    const { rows } = await this.pool.query<{ confirmed_by: StepUpMethod | null }>(
      `select confirmed_by from auth.step_up_challenge
       where ${ofSession} and challenge_id = $3 and fingerprint = $4`,
      [principal.sessionId, this.clock.now(), challengeId, fingerprint],
    );
    return rows[0]?.confirmed_by ?? null;
  }

  async use(
    { principal, fingerprint }: StepUpAct,
    challengeId: ChallengeId,
    commandId: CommandId,
  ): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update auth.step_up_challenge set command_id = $5
       where ${ofSession} and challenge_id = $3 and fingerprint = $4
         and confirmed_by is not null and coalesce(command_id, $5) = $5`,
      [principal.sessionId, this.clock.now(), challengeId, fingerprint, commandId],
    );
    return rowCount === 1;
  }

  async challenge({ principal, fingerprint }: StepUpAct, name: string): Promise<StepUpChallenge> {
    const now = this.clock.now();
    const { sessionId, accountId } = principal;
    // A token has no factor: nobody will ever confirm this one, so nothing is kept of it.
    if (sessionId === null) {
      return { challengeId: randomUUID() as ChallengeId, expiresAt: now, methods: [] };
    }
    const values = [sessionId, now, fingerprint];
    await this.pool.query(
      `insert into auth.step_up_challenge (challenge_id, session_id, fingerprint, name, expires_at)
       values ($4, $1, $3, $5, $6)
       on conflict (session_id, fingerprint) where command_id is null
       do update set challenge_id = excluded.challenge_id, name = excluded.name,
                     expires_at = excluded.expires_at, confirmed_by = null
               where step_up_challenge.expires_at <= $2`,
      [...values, randomUUID(), name, minutesAfter(now, minutesMax)],
    );
    const { rows } = await this.pool.query<ChallengeRow>(
      `select challenge_id, expires_at from auth.step_up_challenge
       where ${ofSession} and fingerprint = $3 and command_id is null`,
      values,
    );
    const row = rows[0];
    const methods = await this.methodsOf(accountId);
    // Used or ended by another request in between: the client will be asked again.
    if (!row) return { challengeId: randomUUID() as ChallengeId, expiresAt: now, methods };
    return { challengeId: row.challenge_id, expiresAt: instantOf(row.expires_at), methods };
  }

  async waiting(
    sessionId: SessionId,
    challengeIds: readonly ChallengeId[],
  ): Promise<readonly WaitingChallenge[]> {
    const { rows } = await this.pool.query<{ challenge_id: ChallengeId; fingerprint: string }>(
      `select challenge_id, fingerprint from auth.step_up_challenge
       where ${ofSession} and challenge_id = any($3) and confirmed_by is null
       order by challenge_id`,
      [sessionId, this.clock.now(), challengeIds],
    );
    return rows.map((row) => ({ challengeId: row.challenge_id, fingerprint: row.fingerprint }));
  }

  async confirm(
    sessionId: SessionId,
    challengeIds: readonly ChallengeId[],
    method: StepUpMethod,
  ): Promise<void> {
    await this.pool.query(
      `update auth.step_up_challenge set confirmed_by = $4
       where ${ofSession} and challenge_id = any($3) and confirmed_by is null`,
      [sessionId, this.clock.now(), challengeIds, method],
    );
  }

  private async methodsOf(accountId: string): Promise<readonly StepUpMethod[]> {
    const { rows } = await this.pool.query<{ totp: boolean; passkey: boolean }>(
      `select exists (select from auth.totp where account_id = $1) as totp,
              exists (select from auth.passkey where account_id = $1) as passkey`,
      [accountId],
    );
    const found = rows[0];
    return (['totp', 'passkey'] as const).filter((method) => found?.[method] === true);
  }
}
