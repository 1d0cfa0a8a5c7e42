import type { AccountId, FactorId, SessionId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { AccountHolder } from './credentials.js';

/** What a browser needs to ask a passkey; all bytes in base64url. */
export interface PasskeyQuestion {
  /** Null where the challenge follows from what is confirmed. */
  readonly ceremonyId: string | null;
  readonly challenge: string;
  readonly relyingPartyId: string;
  /** Credentials that may answer; empty: any of this site. */
  readonly credentialIds: readonly string[];
  readonly expiresAt: Instant;
}

/** `PublicKeyCredential` with an assertion (WebAuthn §5.2.2), all bytes in base64url. */
export interface PasskeyAssertion {
  readonly credentialId: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

/** `PublicKeyCredential` with an attestation (WebAuthn §5.2.1), all bytes in base64url. */
export interface PasskeyAttestation {
  readonly credentialId: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
}

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
}

/** Where the pages come from that ask; a passkey answers for no other place. */
export type Origin = string;

/** The outcome of a question: whose passkey it is, which, and whether the answer is right. */
export interface AnsweredQuestion {
  readonly holder: AccountHolder;
  readonly factorId: FactorId;
  readonly isRight: boolean;
}

/**
 * Passkeys (WebAuthn level 3), user verification always required.
 *
 * - Whether a passkey still is a factor of the account, the account's stream says.
 * - A question MUST serve for one right answer at most, within five minutes.
 * - Asking MUST keep nothing: somebody who is not known asks as often as they like.
 * - An answer whose counter does not rise MUST be refused: the passkey was copied.
 */
export interface Passkeys {
  /** For a sign-in (`sessionId` null) or an enrolment. */
  ask(origin: Origin, sessionId: SessionId | null): Promise<PasskeyQuestion>;
  /** Null when nobody can be named: no such question, or no such passkey. */
  answer(
    origin: Origin,
    ceremonyId: string,
    assertion: PasskeyAssertion,
  ): Promise<AnsweredQuestion | null>;
  /** Which of the account's passkeys answers exactly this challenge; null when none does. */
  confirms(
    origin: Origin,
    accountId: AccountId,
    challenge: Uint8Array,
    assertion: PasskeyAssertion,
  ): Promise<FactorId | null>;
  /** The passkey that was made for the question; null when the attestation is not right. */
  examine(
    origin: Origin,
    question: { readonly ceremonyId: string; readonly sessionId: SessionId },
    attestation: PasskeyAttestation,
  ): Promise<NewPasskey | null>;
  keep(
    accountId: AccountId,
    passkey: NewPasskey & { readonly factorId: FactorId; readonly label: string },
  ): Promise<void>;
  /** Removing what is removed or unknown is no error: it may have failed half-way before. */
  remove(accountId: AccountId, factorId: FactorId): Promise<void>;
  credentialIds(accountId: AccountId): Promise<readonly string[]>;
}
