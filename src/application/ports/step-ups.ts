import type { ChallengeId, CommandId, SessionId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { Principal } from './authenticator.js';

/** Which factor confirmed an act. */
export type StepUpMethod = 'totp' | 'passkey';

/** A legal act that waits for a factor shown afresh for exactly it. */
export interface StepUpChallenge {
  readonly challengeId: ChallengeId;
  readonly expiresAt: Instant;
  /** What this account can confirm with; empty for a service token, which can confirm nothing. */
  readonly methods: readonly StepUpMethod[];
}

export interface StepUpAct {
  readonly principal: Principal;
  /** Keyed hash of everything that makes the command this command (act, input, claimed time). */
  readonly fingerprint: string;
}

/**
 * Confirmations of legal acts.
 *
 * - A challenge MUST belong to one session and one fingerprint; under any other it is unknown.
 * - A confirmed challenge MUST serve one command id, and that one as often as it is sent again.
 * - It MUST NOT outlive its five minutes, nor the session.
 */
export interface StepUps {
  /** How the challenge was confirmed; null when it was not, or is not of this act. */
  confirmed(act: StepUpAct, challengeId: ChallengeId): Promise<StepUpMethod | null>;
  /** Takes the confirmation for this command; false when another command has taken it. */
  use(act: StepUpAct, challengeId: ChallengeId, commandId: CommandId): Promise<boolean>;
  /** The open challenge of this session for this act, made when there is none. */
  challenge(act: StepUpAct, name: string): Promise<StepUpChallenge>;
}

/** A challenge that its session may confirm. */
export interface WaitingChallenge {
  readonly challengeId: ChallengeId;
  readonly fingerprint: string;
}

/** The other side of `StepUps`: what confirms challenges. */
export interface StepUpConfirmations {
  /** Those of the named that wait in this session; others are left out. */
  waiting(
    sessionId: SessionId,
    challengeIds: readonly ChallengeId[],
  ): Promise<readonly WaitingChallenge[]>;
  /** After it was recorded in the account's stream. */
  confirm(
    sessionId: SessionId,
    challengeIds: readonly ChallengeId[],
    method: StepUpMethod,
  ): Promise<void>;
}
