import type pg from 'pg';
import type { EnrolledFactor } from '../../application/ports/credentials.js';
import type { AccountId, FactorId } from '../../domain/shared/ids.js';
import { instantOf } from './instants.js';

interface FactorRow {
  readonly factor_id: FactorId;
  readonly method: EnrolledFactor['method'];
  readonly label: string | null;
  readonly enrolled_at: Date | null;
  readonly last_used_at: Date | null;
  readonly unused: number | null;
}

/** What an account is proved with, without anything that proves. */
export const enrolledFactors = async (
  pool: pg.Pool,
  accountId: AccountId,
): Promise<readonly EnrolledFactor[]> => {
  const { rows } = await pool.query<FactorRow>(
    `select factor_id, 'totp' as method, null as label, enrolled_at,
            null::timestamptz as last_used_at, null::int as unused
       from auth.totp where account_id = $1
     union all
     select factor_id, 'recovery-codes', null, null, null, count(*)::int
       from auth.recovery_code where account_id = $1 group by factor_id
     union all
     (select factor_id, 'passkey', label, enrolled_at, last_used_at, null
        from auth.passkey where account_id = $1 order by enrolled_at, factor_id)`,
    [accountId],
  );
  return rows.map((row) => ({
    factorId: row.factor_id,
    method: row.method,
    label: row.label,
    enrolledAt: row.enrolled_at && instantOf(row.enrolled_at),
    lastUsedAt: row.last_used_at && instantOf(row.last_used_at),
    unused: row.unused,
  }));
};
