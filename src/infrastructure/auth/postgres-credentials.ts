import type pg from 'pg';
import type { Clock } from '../../application/ports/clock.js';
import type {
  AccountHolder,
  Credentials,
  EnrolledFactor,
  NewCredentials,
  RecoveryCodeShown,
  TotpShown,
} from '../../application/ports/credentials.js';
import type { AccountId, FactorId, PersonId, SchoolId } from '../../domain/shared/ids.js';
import { recoveryCodeCount } from '../../domain/sign-in/sign-in.commands.js';
import { enrolledFactors } from './enrolled-factors.js';
import { newOneTimeCode, oneTimeCodeHash } from './one-time-codes.js';
import type { PasswordHashes } from './password-hashes.js';
import { matchingTotpStep } from './totp.js';
import type { TotpSecrets } from './totp-secrets.js';

interface HolderRow {
  readonly account_id: AccountId;
  readonly person_id: PersonId;
  readonly school_id: SchoolId;
  readonly sign_in_name: string;
}

export class PostgresCredentials implements Credentials {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly hashes: PasswordHashes,
    private readonly secrets: TotpSecrets,
  ) {}

  holderByName(signInName: string): Promise<AccountHolder | null> {
    return this.holder('sign_in_name = $1', signInName.toLowerCase());
  }

  holderById(accountId: AccountId): Promise<AccountHolder | null> {
    return this.holder('account_id = $1 and sign_in_name is not null', accountId);
  }

  async passwordIsRight(accountId: AccountId | null, password: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ hash: string }>(
      'select hash from auth.password where account_id = $1',
      [accountId],
    );
    return this.hashes.matches(rows[0]?.hash ?? null, password);
  }

  async totp(accountId: AccountId, code: string): Promise<TotpShown | null> {
    const { rows } = await this.pool.query<{ factor_id: FactorId; secret: Buffer }>(
      'select factor_id, secret from auth.totp where account_id = $1',
      [accountId],
    );
    const row = rows[0];
    if (!row) return null;
    const totpId = row.factor_id;
    const secret = this.secrets.open({ accountId, factorId: totpId }, row.secret);
    const totpStep = matchingTotpStep(secret, code, Date.parse(this.clock.now()));
    return totpStep === null ? null : { totpId, totpStep };
  }

  async recoveryCode(accountId: AccountId, code: string): Promise<RecoveryCodeShown | null> {
    const { rows } = await this.pool.query<{ factor_id: FactorId; index: number }>(
      'select factor_id, index from auth.recovery_code where account_id = $1 and code_hash = $2',
      [accountId, oneTimeCodeHash(accountId, code)],
    );
    const row = rows[0];
    return row ? { factorId: row.factor_id, index: row.index } : null;
  }

  async replaceAll(accountId: AccountId, credentials: NewCredentials): Promise<readonly string[]> {
    const { invitationId, passwordHash, totpId, recoveryCodesId } = credentials;
    const now = this.clock.now();
    return this.atOnce(async (client) => {
      await client.query(setPassword, [accountId, passwordHash, now]);
      await client.query(
        `insert into auth.totp (account_id, factor_id, secret, enrolled_at)
         select account_id, totp_id, totp_secret, $3 from auth.invitation
         where account_id = $1 and invitation_id = $2 and totp_id = $4
         on conflict (account_id) do update
           set factor_id = excluded.factor_id, secret = excluded.secret,
               enrolled_at = excluded.enrolled_at`,
        [accountId, invitationId, now, totpId],
      );
      await client.query('delete from auth.passkey where account_id = $1', [accountId]);
      await client.query(
        `update auth.invitation set used_at = $2 where account_id = $1 and used_at is null`,
        [accountId, now],
      );
      return writeRecoveryCodes(client, accountId, recoveryCodesId);
    });
  }

  passwordHash(password: string): Promise<string> {
    return this.hashes.make(password);
  }

  async setPassword(accountId: AccountId, passwordHash: string): Promise<void> {
    await this.pool.query(setPassword, [accountId, passwordHash, this.clock.now()]);
  }

  async forgetRecoveryCode(accountId: AccountId, index: number): Promise<void> {
    await this.pool.query('delete from auth.recovery_code where account_id = $1 and index = $2', [
      accountId,
      index,
    ]);
  }

  renewRecoveryCodes(accountId: AccountId, factorId: FactorId): Promise<readonly string[]> {
    return this.atOnce((client) => writeRecoveryCodes(client, accountId, factorId));
  }

  factors(accountId: AccountId): Promise<readonly EnrolledFactor[]> {
    return enrolledFactors(this.pool, accountId);
  }

  private async holder(where: string, value: string): Promise<AccountHolder | null> {
    const { rows } = await this.pool.query<HolderRow>(
      `select account_id, person_id, school_id, sign_in_name from auth.account where ${where}`,
      [value],
    );
    const row = rows[0];
    return row
      ? {
          accountId: row.account_id,
          personId: row.person_id,
          schoolId: row.school_id,
          signInName: row.sign_in_name,
        }
      : null;
  }

  private async atOnce<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query('begin');
      const result = await work(client);
      const { command } = await client.query('commit');
      if (command !== 'COMMIT') throw new Error('the credentials were not kept');
      return result;
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      // A connection whose transaction failed is closed, which ends the transaction too.
      client.release(failure);
    }
  }
}

const setPassword = `
  insert into auth.password (account_id, hash, set_at) values ($1, $2, $3)
  on conflict (account_id) do update set hash = excluded.hash, set_at = excluded.set_at`;

const writeRecoveryCodes = async (
  client: pg.PoolClient,
  accountId: AccountId,
  factorId: FactorId,
): Promise<readonly string[]> => {
  const codes = Array.from({ length: recoveryCodeCount }, newOneTimeCode);
  await client.query('delete from auth.recovery_code where account_id = $1', [accountId]);
  await client.query(
    `insert into auth.recovery_code (account_id, index, factor_id, code_hash)
     select $1, place - 1, $2, hash from unnest($3::bytea[]) with ordinality code(hash, place)`,
    [accountId, factorId, codes.map((code) => oneTimeCodeHash(accountId, code))],
  );
  return codes;
};
