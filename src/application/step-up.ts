import type { ChallengeId, CommandId } from '../domain/shared/ids.js';
import type { Instant } from '../domain/shared/instant.js';
import { err, ok, type Result } from '../domain/shared/result.js';
import type { StepUpAct, StepUpMethod, StepUps } from './ports/step-ups.js';
import type { WriteRequest } from './write-request.js';

/** Nothing was written: the act needs a factor shown afresh for exactly it. */
export interface StepUpIsRequired {
  readonly type: 'StepUpIsRequired';
  /** Sent again under this id: what a command creates has an id that follows from it. */
  readonly commandId: CommandId;
  /** Null for a credential that cannot confirm anything, such as a service token. */
  readonly challengeId: ChallengeId | null;
  readonly expiresAt: Instant | null;
  readonly methods: readonly StepUpMethod[];
}

/** The confirmation of one command, as far as it has one; asked once for all its attempts. */
export class Confirmation {
  private constructor(
    private readonly stepUps: StepUps,
    private readonly request: WriteRequest,
    private readonly act: StepUpAct | null,
    /** How this very command was confirmed; null when it was not. */
    readonly method: StepUpMethod | null,
  ) {}

  static async of(
    stepUps: StepUps,
    request: WriteRequest,
    fingerprint: string,
  ): Promise<Confirmation> {
    const { caller, stepUp } = request;
    const canConfirm = caller.kind === 'person' && caller.principal.sessionId !== null;
    const act = canConfirm ? { principal: caller.principal, fingerprint } : null;
    const method = act && stepUp ? await stepUps.confirmed(act, stepUp) : null;
    return new Confirmation(stepUps, request, act, method);
  }

  /** Takes the confirmation for this command, or says what has to be confirmed first. */
  async take(): Promise<Result<void, StepUpIsRequired>> {
    const { stepUps, request, act, method } = this;
    const { caller, stepUp, commandId } = request;
    if (caller.kind !== 'person') return ok(undefined);
    if (act && stepUp && method && (await stepUps.use(act, stepUp, commandId))) {
      return ok(undefined);
    }
    const required = { type: 'StepUpIsRequired', commandId } as const;
    if (!act) return err({ ...required, challengeId: null, expiresAt: null, methods: [] });
    return err({ ...required, ...(await stepUps.challenge(act, request.body.act)) });
  }
}
