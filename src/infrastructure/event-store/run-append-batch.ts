import type pg from 'pg';
import { type AppendRequest, StoreIsCorrupt } from '../../application/ports/event-store.js';
import { onOneConnection } from '../postgres/one-connection.js';
import type { RunBatch, Settled } from './append-batcher.js';
import { appendParameters } from './append-batch.js';
import { failureOf, storeErrorOf } from './store-failures.js';

const attemptsMax = 8;
/** Above the server's own statement timeout: the answer of a server that is gone. */
const answerTimeoutMs = 20_000;

const text = `SELECT applied, refused, outcomes, streams FROM ledger.append(${Array.from(
  { length: 22 },
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
      settleFrom(await ask(pool, open, attempt > 1), open, settled);
      return;
    } catch (error) {
      const failure = failureOf(error);
      const isWorthRepeating = failure.kind === 'again' || failure.kind === 'partial';
      if (isWorthRepeating && attempt < attemptsMax) {
        // Rolled back as a whole; those that were refused are known, the others go again.
        if (failure.kind === 'partial') settleRefused(refusalsIn(failure.detail), open, settled);
        open = open.filter((request) => !settled.has(request));
      } else if (failure.kind === 'one-of-them' && open.length > 1) {
        await Promise.all(open.map((request) => settleAll(pool, [request], settled)));
        return;
      } else {
        const cause = storeErrorOf(error);
        for (const request of open) settled.set(request, { verdict: 'failed', error: cause });
        return;
      }
    }
  }
};

const refusalsIn = (detail: string): Refusals => JSON.parse(detail) as Refusals;

/** Repeated commands are rare: `isCareful` looks for them first, otherwise the first try fails. */
const ask = async (
  pool: pg.Pool,
  requests: readonly AppendRequest[],
  isCareful: boolean,
): Promise<Answer> => {
  const query = {
    name: 'ledger.append',
    text,
    values: [...appendParameters(requests), isCareful],
    query_timeout: answerTimeoutMs,
  };
  const { rows } = await onOneConnection(pool, (client) => client.query<Answer>(query));
  const answer = rows[0];
  const accounted = (answer?.applied ?? 0) + (answer?.refused?.length ?? 0);
  if (answer === undefined || accounted !== requests.length) {
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
