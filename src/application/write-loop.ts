import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '../domain/shared/result.js';
import { Aggregates } from './aggregates.js';
import { Decision } from './decision.js';
import { ClaimedTimeIsInvalid, CommandIdReused, TooManyConflicts } from './errors.js';
import type { Clock } from './ports/clock.js';
import type { EventCodec } from './ports/event-codec.js';
import type { AppendOutcome, EventStore, Receipt } from './ports/event-store.js';
import type { KeyedHash } from './ports/key-store.js';
import type { Seals } from './ports/seals.js';
import type { StepUps } from './ports/step-ups.js';
import { CLOCK, EVENT_CODEC, EVENT_STORE, KEYED_HASH, SEALS, STEP_UPS } from './ports/tokens.js';
import { stableText } from './stable-text.js';
import { Confirmation, type StepUpIsRequired } from './step-up.js';
import { claimProblem, type WriteRequest } from './write-request.js';

/**
 * Adds decisions to the attempt. Called anew after each conflict, so it MUST have no effects but
 * such as may come more than once, and stay although nothing is written after all.
 */
export type Plan<Refusal> = (decision: Decision) => Promise<Result<void, Refusal>>;

/** As many as write to one stream at once in a busy school, each of whom can come first once. */
const attemptsMax = 8;
const sealTimeoutMs = 10_000;

/**
 * The one way by which facts enter the system: load → decide → append at the revisions that were
 * read. A conflict loads anew and decides again, at most 8 times. A command id that was applied
 * before is answered with its first receipts, even when the decision would now be a refusal.
 */
@Injectable()
export class WriteLoop {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(KEYED_HASH) private readonly keyedHash: KeyedHash,
    @Inject(SEALS) private readonly seals: Seals,
    @Inject(STEP_UPS) private readonly stepUps: StepUps,
    private readonly aggregates: Aggregates,
  ) {}

  /**
   * @returns receipts of all events written by the command, empty when there was nothing to do
   * @throws ClaimedTimeIsInvalid, TooManyConflicts, CommandIdReused, AccountIsNotOpen,
   *   StoreUnavailable
   */
  async run<Refusal>(
    request: WriteRequest,
    plan: Plan<Refusal>,
  ): Promise<Result<readonly Receipt[], Refusal | StepUpIsRequired>> {
    const problem = claimProblem(request.occurredAt, this.clock.now());
    if (problem) throw new ClaimedTimeIsInvalid(problem);
    const fingerprint = await this.fingerprintOf(request);
    const confirmation = await this.confirmationOf(request, fingerprint);
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const decision = this.decisionOn(request, confirmation);
      const planned = await plan(decision);
      if (!planned.ok || !decision.hasWrites) {
        // What is wanted may be so, or refused, because this very command was carried out before.
        const repeated = await this.earlierReceipts(request, fingerprint);
        if (repeated) return ok(await this.sealed(request, repeated));
        // The decision may rest on a remembered state that is behind: look again.
        if (attempt < attemptsMax && (await decision.refresh())) continue;
        return planned.ok ? ok([]) : err(planned.error);
      }
      // Last of all: nobody is asked for a code for what would be refused anyway.
      const confirmed = decision.isLegalAct ? await confirmation.take() : ok(undefined);
      if (!confirmed.ok) return confirmed;
      const outcome = await this.store.append(decision.appendRequest(fingerprint));
      if (outcome.outcome === 'conflict') {
        await decision.refresh();
        continue;
      }
      return ok(await this.settle(request, decision, outcome));
    }
    throw new TooManyConflicts(attemptsMax);
  }

  /**
   * What refuses the command already now, for one that does something outside the ledger before it
   * is recorded. Writes nothing; the command itself is decided again when it is `run`.
   */
  async refusalBefore<Refusal>(
    request: WriteRequest,
    plan: Plan<Refusal>,
  ): Promise<Refusal | StepUpIsRequired | null> {
    const confirmation = await this.confirmationOf(request, await this.fingerprintOf(request));
    let decision = this.decisionOn(request, confirmation);
    let planned = await plan(decision);
    // As in `run`: what was remembered may be behind.
    if (!planned.ok && (await decision.refresh())) {
      decision = this.decisionOn(request, confirmation);
      planned = await plan(decision);
    }
    if (!planned.ok) return planned.error;
    const confirmed = decision.isLegalAct ? await confirmation.take() : ok(undefined);
    return confirmed.ok ? null : confirmed.error;
  }

  private decisionOn(request: WriteRequest, { method }: Confirmation): Decision {
    const { aggregates, store, codec, clock } = this;
    const tools = { aggregates, store, codec, clock, confirmedBy: method };
    return new Decision(request, clock.now(), tools);
  }

  private confirmationOf(request: WriteRequest, fingerprint: string): Promise<Confirmation> {
    return Confirmation.of(this.stepUps, request, fingerprint);
  }

  /** What is confirmed is what is written, the claimed time included. */
  private fingerprintOf({ schoolId, body, occurredAt }: WriteRequest): Promise<string> {
    return this.keyedHash.digest(schoolId, 'command', stableText({ body, occurredAt }));
  }

  private async settle(
    request: WriteRequest,
    decision: Decision,
    outcome: Exclude<AppendOutcome, { outcome: 'conflict' }>,
  ): Promise<readonly Receipt[]> {
    if (outcome.outcome === 'command-id-reused') throw new CommandIdReused();
    if (outcome.outcome === 'appended') decision.remember();
    return this.sealed(request, outcome.receipts);
  }

  private async earlierReceipts(
    request: WriteRequest,
    fingerprint: string,
  ): Promise<readonly Receipt[] | null> {
    const trace = await this.store.findCommand(request.schoolId, request.commandId);
    if (!trace) return null;
    if (trace.fingerprint !== fingerprint) throw new CommandIdReused();
    return trace.receipts;
  }

  private async sealed(
    request: WriteRequest,
    receipts: readonly Receipt[],
  ): Promise<readonly Receipt[]> {
    if (!request.awaitSealed) return receipts;
    return Promise.all(
      receipts.map(async (receipt) =>
        receipt.logIndex === null
          ? {
              ...receipt,
              logIndex: await this.seals.awaitSealed(request.schoolId, receipt, sealTimeoutMs),
            }
          : receipt,
      ),
    );
  }
}
