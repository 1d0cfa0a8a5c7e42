import { createPublicKey } from 'node:crypto';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projections } from '../dist/projections/index.js';
import { installationKeys } from '../dist/src/infrastructure/config/installation-keys.js';
import { openProjectorPool } from '../dist/src/infrastructure/projections/projector-pool.js';
import { Rebuild } from '../dist/src/infrastructure/projections/rebuild.js';
import { verifyLedger } from '../dist/src/infrastructure/verify/verify-ledger.js';
import { measureAsOf } from './as-of.mjs';
import { luuvet } from './contenders/luuvet.mjs';
import { rawInsert } from './contenders/raw-insert.mjs';
import { measure, median } from './workload.mjs';

const show = (line) => process.stderr.write(`\r\u001B[2K${line}`);

/** The log's own size; everything that was appended so far. */
const sizeOf = async ({ store }) =>
  [...(await store.logSizes()).values()].reduce((sum, size) => sum + Number(size), 0);

/**
 * p50 of an append by 16 clients once the ledger has that many events, beside that of a plain INSERT in
 * turn with it: what the disk takes at that moment slows both.
 */
export const measureGrowth = async (engine, wanted) => {
  const contender = luuvet(engine);
  await contender.prepare();
  for (let size = await sizeOf(engine); size < wanted; size = await sizeOf(engine)) {
    show(`growing to ${wanted}: ${size}`);
    await measure({ clients: 128, seconds: 2, operation: contender.append });
  }
  // Until vacuum and checkpoint have dealt with what growing left: that is growing's cost, not size's.
  show('at rest');
  await setTimeout(60_000);
  const plain = await rawInsert(engine.adminConfig);
  const rounds = [];
  for (let round = 1; round <= 5; round += 1) {
    show(`16 clients at ${wanted} events, round ${round}`);
    const raw = await p50Of(plain);
    const ours = await p50Of(contender);
    rounds.push({ raw, ours, ratio: ours / raw });
  }
  await plain.close();
  show('');
  const of = (key) => Math.round(median(rounds.map((round) => round[key])) * 100) / 100;
  return {
    'events in the ledger': await sizeOf(engine),
    'p50 ms': of('ours'),
    'raw p50 ms': of('raw'),
    'x raw (pairwise)': of('ratio'),
  };
};

const p50Of = async ({ prepare, append }) => {
  await prepare();
  return (await measure({ clients: 16, seconds: 2, operation: append })).p50Ms;
};

const whyNotClean = ({ firstBad, notChecked }) =>
  [firstBad?.code, ...notChecked.map(({ what, why }) => `${what} ${why}`)]
    .filter((reason) => reason !== undefined)
    .join(', ');

/** Seal lag under the load before, and the speed of verifying and rebuilding what it left. */
export const measureRates = async (engine) => {
  const { lag } = engine.sealer.health();
  show('verifying');
  const verified = await verifyLedger({
    connections: engine.connections,
    identity: {
      publicKey: createPublicKey(installationKeys(engine.settings).logSigningKey),
      logOrigin: engine.settings.logOrigin,
    },
    logDirectory: path.join(engine.settings.varDirectory, 'log'),
    withKeys: true,
  });
  show('as of a record of 1,000 entries');
  const asOf = await measureAsOf(engine);
  show('rebuilding');
  const pool = openProjectorPool(engine.connections);
  const entries = await sizeOf(engine);
  const startedAt = performance.now();
  await new Rebuild({ store: engine.store, codec: engine.codec, pool, projections }).run({});
  const rebuildSeconds = (performance.now() - startedAt) / 1000;
  await pool.end();
  show('');
  const rates = {
    'seal lag p50 ms': lag.p50Ms,
    'seal lag p99 ms': lag.p99Ms,
    verdict: verified.verdict,
    // A rate over what was not checked, or does not hold, is none.
    'first bad or not checked': whyNotClean(verified),
    'events verified': verified.counts.events,
    'verified events/s': Math.round(verified.eventsPerSecond),
    'rebuilt entries/s': Math.round(entries / rebuildSeconds),
    'as-of p95 ms, first look': asOf.firstMs,
    'as-of p95 ms, later looks': asOf.laterMs,
  };
  console.table(rates);
  return rates;
};
