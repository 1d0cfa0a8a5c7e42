import type { ChallengeId, CommandId, SchoolId } from '../domain/shared/ids.js';
import type { Instant } from '../domain/shared/instant.js';
import type { Result } from '../domain/shared/result.js';
import type { Principal } from './ports/authenticator.js';
import type { Receipt } from './ports/event-store.js';
import type { StepUpIsRequired } from './step-up.js';
import type { CommandBody, WriteRequest } from './write-request.js';

/** What every command carries beside its own input. */
export interface CommandHeader {
  readonly principal: Principal;
  /** Chosen by the client; repeating a command with the same id changes nothing. */
  readonly commandId: CommandId;
  readonly occurredAt: Instant | null;
  readonly awaitSealed: boolean;
  /** The challenge with which a legal act was confirmed. */
  readonly stepUp: ChallengeId | null;
}

/** Receipts of what was written, or a refusal. */
export type WriteResult<Refusal> = Result<readonly Receipt[], Refusal | StepUpIsRequired>;

export const writeRequest = (header: CommandHeader, body: CommandBody): WriteRequest => ({
  schoolId: header.principal.schoolId,
  commandId: header.commandId,
  body,
  caller: { kind: 'person', principal: header.principal },
  occurredAt: header.occurredAt,
  causationId: null,
  awaitSealed: header.awaitSealed,
  stepUp: header.stepUp,
});

/** Of what is done on the command line of the installation, under its own name. */
export const installationRequest = (
  schoolId: SchoolId,
  commandId: CommandId,
  body: CommandBody,
): WriteRequest => ({
  schoolId,
  commandId,
  body,
  caller: { kind: 'installation' },
  occurredAt: null,
  causationId: null,
  awaitSealed: true,
  stepUp: null,
});
