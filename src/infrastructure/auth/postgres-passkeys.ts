import type pg from 'pg';
import type { Clock } from '../../application/ports/clock.js';
import type {
  AnsweredQuestion,
  NewPasskey,
  Origin,
  PasskeyAssertion,
  PasskeyAttestation,
  PasskeyQuestion,
  Passkeys,
} from '../../application/ports/passkeys.js';
import type {
  AccountId,
  FactorId,
  PersonId,
  SchoolId,
  SessionId,
} from '../../domain/shared/ids.js';
import { PasskeyQuestions } from './passkey-questions.js';
import { assertionIsRight, examined, relyingPartyOf } from './web-authn.js';

interface PasskeyRow {
  readonly credential_id: Buffer;
  readonly factor_id: FactorId;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly account_id: AccountId;
  readonly person_id: PersonId;
  readonly school_id: SchoolId;
  readonly sign_in_name: string | null;
}

export class PostgresPasskeys implements Passkeys {
  private readonly questions: PasskeyQuestions;

  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    masterKey: Uint8Array,
  ) {
    this.questions = new PasskeyQuestions(pool, clock, masterKey);
  }

  async ask(origin: Origin, sessionId: SessionId | null): Promise<PasskeyQuestion> {
    const { ceremonyId, challenge, expiresAt } = this.questions.ask(sessionId);
    return {
      ceremonyId,
      challenge: challenge.toString('base64url'),
      relyingPartyId: relyingPartyOf(origin),
      credentialIds: [],
      expiresAt,
    };
  }

  async answer(
    origin: Origin,
    ceremonyId: string,
    assertion: PasskeyAssertion,
  ): Promise<AnsweredQuestion | null> {
    const challenge = this.questions.challengeOf(ceremonyId, null);
    const passkey = await this.find(assertion.credentialId);
    if (!challenge || !passkey) return null;
    const { factor_id, account_id, person_id, school_id, sign_in_name } = passkey;
    const isRight =
      (await this.isRight(passkey, origin, challenge, assertion)) &&
      (await this.questions.close(ceremonyId));
    return {
      factorId: factor_id,
      holder: {
        accountId: account_id,
        personId: person_id,
        schoolId: school_id,
        signInName: sign_in_name ?? '',
      },
      isRight,
    };
  }

  async confirms(
    origin: Origin,
    accountId: AccountId,
    challenge: Uint8Array,
    assertion: PasskeyAssertion,
  ): Promise<FactorId | null> {
    const passkey = await this.find(assertion.credentialId);
    if (passkey?.account_id !== accountId) return null;
    const isRight = await this.isRight(passkey, origin, challenge, assertion);
    return isRight ? passkey.factor_id : null;
  }

  async examine(
    origin: Origin,
    { ceremonyId, sessionId }: { readonly ceremonyId: string; readonly sessionId: SessionId },
    attestation: PasskeyAttestation,
  ): Promise<NewPasskey | null> {
    const challenge = this.questions.challengeOf(ceremonyId, sessionId);
    const passkey = challenge && (await examined(origin, challenge, attestation));
    // One that is enrolled already, here or with another account.
    if (!passkey || (await this.find(passkey.credentialId))) return null;
    return (await this.questions.close(ceremonyId)) ? passkey : null;
  }

  async keep(
    accountId: AccountId,
    passkey: NewPasskey & { readonly factorId: FactorId; readonly label: string },
  ): Promise<void> {
    const { credentialId, publicKey, counter, factorId, label } = passkey;
    await this.pool.query(
      `insert into auth.passkey (credential_id, factor_id, account_id, public_key, counter, label,
                                 enrolled_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        Buffer.from(credentialId, 'base64url'),
        factorId,
        accountId,
        publicKey,
        counter,
        label,
        this.clock.now(),
      ],
    );
  }

  async remove(accountId: AccountId, factorId: FactorId): Promise<void> {
    await this.pool.query('delete from auth.passkey where account_id = $1 and factor_id = $2', [
      accountId,
      factorId,
    ]);
  }

  async credentialIds(accountId: AccountId): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ credential_id: Buffer }>(
      'select credential_id from auth.passkey where account_id = $1 order by credential_id',
      [accountId],
    );
    return rows.map(({ credential_id }) => credential_id.toString('base64url'));
  }

  private async find(credentialId: string): Promise<PasskeyRow | null> {
    const { rows } = await this.pool.query<PasskeyRow>(
      `select * from auth.passkey join auth.account using (account_id) where credential_id = $1`,
      [Buffer.from(credentialId, 'base64url')],
    );
    return rows[0] ?? null;
  }

  private async isRight(
    passkey: PasskeyRow,
    origin: Origin,
    challenge: Uint8Array,
    assertion: PasskeyAssertion,
  ): Promise<boolean> {
    const counter = await assertionIsRight(origin, challenge, assertion, {
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.counter),
    });
    if (counter === null) return false;
    // Of two answers with one counter, one loses.
    const { rowCount } = await this.pool.query(
      `update auth.passkey set counter = $3, last_used_at = $4
       where credential_id = $1 and counter = $2`,
      [passkey.credential_id, passkey.counter, counter, this.clock.now()],
    );
    return rowCount === 1;
  }
}
