import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Clock } from '../../application/ports/clock.js';
import {
  AccountIsAnothers,
  type Invitations,
  type InvitationToMake,
  type MadeInvitation,
  type OpenInvitation,
} from '../../application/ports/invitations.js';
import type {
  AccountId,
  FactorId,
  InvitationId,
  PersonId,
  SchoolId,
} from '../../domain/shared/ids.js';
import { minutesAfter } from '../../domain/shared/instant.js';
import { newOneTimeCode, oneTimeCodeHash } from './one-time-codes.js';
import { base32, matchingTotpStep } from './totp.js';
import type { TotpSecrets } from './totp-secrets.js';

export const invitationHoursMax = 72;
const uniqueViolation = '23505';

interface InvitationRow {
  readonly invitation_id: InvitationId;
  readonly totp_id: FactorId;
  readonly totp_secret: Buffer;
  readonly account_id: AccountId;
  readonly school_id: SchoolId;
  readonly person_id: PersonId;
  readonly sign_in_name: string;
}

export class PostgresInvitations implements Invitations {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    private readonly secrets: TotpSecrets,
  ) {}

  async make(invitation: InvitationToMake): Promise<MadeInvitation> {
    await this.ensureAccount(invitation);
    const { accountId, invitationId, purpose } = invitation;
    const now = this.clock.now();
    const latest = minutesAfter(now, invitationHoursMax * 60);
    const expiresAt = invitation.expiresAt < latest ? invitation.expiresAt : latest;
    const totpId = randomUUID() as FactorId;
    const code = newOneTimeCode();
    const secret = this.secrets.make({ accountId, factorId: totpId });
    // Both at once: there is no moment in which two invitations hold.
    await this.pool.query(
      `with earlier as (
         update auth.invitation set used_at = $7 where account_id = $2 and used_at is null)
       insert into auth.invitation (invitation_id, account_id, code_hash, purpose, totp_id,
                                    totp_secret, expires_at)
       values ($1, $2, $3, $4, $5, $6, $8)`,
      [invitationId, accountId, codeHash(code), purpose, totpId, secret, now, expiresAt],
    );
    return { code };
  }

  async find(code: string): Promise<OpenInvitation | null> {
    const { rows } = await this.pool.query<InvitationRow>(
      `select * from auth.invitation join auth.account using (account_id)
       where code_hash = $1 and used_at is null and expires_at > $2`,
      [codeHash(code), this.clock.now()],
    );
    const row = rows[0];
    if (!row) return null;
    const owner = { accountId: row.account_id, factorId: row.totp_id };
    return {
      invitationId: row.invitation_id,
      holder: {
        accountId: row.account_id,
        personId: row.person_id,
        schoolId: row.school_id,
        signInName: row.sign_in_name,
      },
      totpId: row.totp_id,
      totpSecret: base32(this.secrets.open(owner, row.totp_secret)),
    };
  }

  async totpStep({ invitationId, holder }: OpenInvitation, code: string): Promise<number | null> {
    const { rows } = await this.pool.query<Pick<InvitationRow, 'totp_id' | 'totp_secret'>>(
      'select totp_id, totp_secret from auth.invitation where invitation_id = $1',
      [invitationId],
    );
    const row = rows[0];
    if (!row) return null;
    const owner = { accountId: holder.accountId, factorId: row.totp_id };
    const secret = this.secrets.open(owner, row.totp_secret);
    return matchingTotpStep(secret, code, Date.parse(this.clock.now()));
  }

  private async ensureAccount(invitation: InvitationToMake): Promise<void> {
    const { accountId, schoolId, personId, signInName } = invitation;
    try {
      const { rowCount } = await this.pool.query(
        `insert into auth.account (account_id, school_id, person_id, sign_in_name)
         values ($1, $2, $3, $4)
         on conflict (account_id) do update set sign_in_name = excluded.sign_in_name
           where account.school_id = $2 and account.person_id = $3`,
        [accountId, schoolId, personId, signInName],
      );
      if (rowCount === 1) return;
    } catch (error) {
      if ((error as { readonly code?: string }).code !== uniqueViolation) throw error;
    }
    throw new AccountIsAnothers();
  }
}

const codeHash = (code: string): Buffer => oneTimeCodeHash('invitation', code);
