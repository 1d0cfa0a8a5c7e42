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
import { CLOCK, EVENT_CODEC, EVENT_STORE, KEYED_HASH, SEALS } from './ports/tokens.js';
import { stableText } from './stable-text.js';
import { claimProblem, type WriteRequest } from './write-request.js';

/** Adds decisions to the attempt; called anew after each conflict, so it MUST have no effects. */
export type Plan<Refusal> = (decision: Decision) => Promise<Result<void, Refusal>>;

const attemptsMax = 3;
const sealTimeoutMs = 10_000;

/**
 * The one way by which facts enter the system: load → decide → append at the revisions that were
 * read. A conflict loads anew and decides again, at most 3 times. A command id that was applied
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
    private readonly aggregates: Aggregates,
  ) {}

  /**
   * @returns receipts of all events written by the command, empty when there was nothing to do
   * @throws ClaimedTimeIsInvalid, TooManyConflicts, CommandIdReused, StoreUnavailable
   */
  async run<Refusal>(
    request: WriteRequest,
    plan: Plan<Refusal>,
  ): Promise<Result<readonly Receipt[], Refusal>> {
    const problem = claimProblem(request.occurredAt, this.clock.now());
    if (problem) throw new ClaimedTimeIsInvalid(problem);
    const fingerprint = await this.keyedHash.digest(
      request.schoolId,
      'command',
      stableText(request.body),
    );
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const decision = new Decision(request, this.clock.now(), {
        aggregates: this.aggregates,
        codec: this.codec,
        clock: this.clock,
      });
      const planned = await plan(decision);
      if (!planned.ok || !decision.hasWrites) {
        // What is wanted may be so, or refused, because this very command was carried out before.
        const repeated = await this.earlierReceipts(request, fingerprint);
        if (repeated) return ok(await this.sealed(request, repeated));
        // The decision may rest on a remembered state that is behind: look again.
        if (attempt < attemptsMax && (await decision.refresh())) continue;
        return planned.ok ? ok([]) : err(planned.error);
      }
      const outcome = await this.store.append(decision.appendRequest(fingerprint));
      if (outcome.outcome === 'conflict') {
        await decision.refresh();
        continue;
      }
      return ok(await this.settle(request, decision, outcome));
    }
    throw new TooManyConflicts(attemptsMax);
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
