import type pg from 'pg';
import {
  AppendIsMalformed,
  type AppendRequest,
  StoreIsCorrupt,
  StoreUnavailable,
} from '../../application/ports/event-store.js';
import type { RunBatch, Settled } from './append-batcher.js';
import { appendParameters } from './append-batch.js';
import { failureOf } from './store-failures.js';

const attemptsMax = 8;
/** Above the server's own statement timeout: the answer of a server that is gone. */
const answerTimeoutMs = 20_000;

const text = `SELECT applied, refused, outcomes, streams FROM ledger.append(${Array.from(
  { length: 21 },
  (_, index) => `$${index + 1}`,
).join(', ')})`;

interface Refusals {
  readonly refused: readonly number[];
  readonly outcomes: readonly string[];
  readonly streams: readonly (string | null)[];
}

interface Answer extends Refusals {
  readonly applied: number;
}

/** Runs batches through `ledger.append`. A request that fails on its own account fails alone. */
export const runAppendBatch =
  (pool: pg.Pool): RunBatch =>
  async (requests) => {
    const settled = new Map<AppendRequest, Settled>();
    await settleAll(pool, requests, settled);
    return requests.map(
      (request) =>
        settled.get(request) ?? { verdict: 'failed', error: new Error('no verdict was reached') },
    );
  };

const settleAll = async (
  pool: pg.Pool,
  requests: readonly AppendRequest[],
  settled: Map<AppendRequest, Settled>,
): Promise<void> => {
  let open = requests;
  for (let attempt = 1; open.length > 0; attempt += 1) {
    try {
      settleFrom(await ask(pool, open), open, settled);
      return;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'partial' && attempt < attemptsMax) {
        // Rolled back; who was refused is known, the others go again without them.
        settleRefused(JSON.parse(failure.detail) as Refusals, open, settled);
        open = open.filter((request) => !settled.has(request));
      } else if (failure.kind === 'again' && attempt < attemptsMax) {
      } else if (failure.kind === 'request' && open.length > 1) {
        for (const request of open) await settleAll(pool, [request], settled);
        return;
      } else {
        const cause = asStoreError(failure.kind, error);
        for (const request of open) settled.set(request, { verdict: 'failed', error: cause });
        return;
      }
    }
  }
};

const ask = async (pool: pg.Pool, requests: readonly AppendRequest[]): Promise<Answer> => {
  const { rows } = await pool.query<Answer>({
    name: 'ledger.append',
    text,
    values: appendParameters(requests),
    ...{ query_timeout: answerTimeoutMs },
  });
  const answer = rows[0];
  if (answer === undefined || answer.applied + answer.refused.length !== requests.length) {
    throw new StoreIsCorrupt('ledger.append did not account for every request');
  }
  return answer;
};

const settleFrom = (
  answer: Answer,
  requests: readonly AppendRequest[],
  settled: Map<AppendRequest, Settled>,
): void => {
  settleRefused(answer, requests, settled);
  for (const request of requests) {
    if (!settled.has(request)) settled.set(request, { verdict: 'appended' });
  }
};

const settleRefused = (
  { refused, outcomes, streams }: Refusals,
  requests: readonly AppendRequest[],
  settled: Map<AppendRequest, Settled>,
): void => {
  refused.forEach((place, index) => {
    const request = requests[place - 1];
    const outcome = outcomes[index];
    if (request === undefined) throw new StoreIsCorrupt('ledger.append named an unknown request');
    if (outcome === 'conflict') {
      settled.set(request, { verdict: 'conflict', streamId: streams[index] ?? '' });
    } else if (outcome === 'repeated' || outcome === 'command-id-reused') {
      settled.set(request, { verdict: outcome });
    } else {
      throw new StoreIsCorrupt(`ledger.append answered ${outcome}`);
    }
  });
};

const asStoreError = (kind: string, cause: unknown): Error => {
  if (cause instanceof StoreIsCorrupt) return cause;
  if (kind === 'request') return new AppendIsMalformed('the store refused the append', { cause });
  if (kind === 'corrupt') return new StoreIsCorrupt('the store contradicts itself', { cause });
  return new StoreUnavailable('the append is in doubt', { cause });
};
