import {
  checkKept,
  checkNotes,
  checkRoots,
  type KeptCheckpoint,
  type LogIdentity,
  readCheckpoints,
  type StoredCheckpoint,
} from './checkpoint-check.js';
import { CommandClaims } from './command-check.js';
import type { ErasureOrder } from './erasure-orders.js';
import type { EventResult, EventWork } from './event-work.js';
import type { Findings } from './findings.js';
import { checkHeads } from './head-check.js';
import type { LedgerRows } from './ledger-rows.js';
import { type LoadedLog, loadSealedLog } from './load-sealed-log.js';
import { checkPublished, type PublishedFiles } from './published-files.js';
import { rootsOf } from './school-roots.js';
import { placeOfEntry, type SchoolLog, type SealedLog } from './sealed-log.js';
import { checkTail, UnsealedTail } from './unsealed-tail.js';
import type { SchoolReport, VerifyReport } from './verify-report.js';

/** What stored rows are compared with, besides each other. */
export interface RowsContext {
  /** Null leaves signatures unchecked. */
  readonly identity: LogIdentity | null;
  readonly kept: KeptCheckpoint | null;
  readonly published: readonly PublishedFiles[];
  readonly collectKeys: boolean;
  readonly findings: Findings;
  readonly findingsMax: number;
  readonly onLogRead?: (entries: number) => void;
  /** Reads and checks all events, with as many hands as there are. */
  readonly checkEvents: (work: EventWork) => Promise<readonly EventResult[]>;
}

export interface RowsOutcome {
  readonly schools: readonly SchoolReport[];
  readonly counts: Omit<VerifyReport['counts'], 'keys' | 'files'>;
  /** Names of keys, if they were collected. */
  readonly keys: ReadonlySet<string>;
  /** Likewise. */
  readonly orders: readonly ErasureOrder[];
}

/**
 * All that can be told from stored rows and published files of one moment. First the log alone,
 * then every event against it; meanwhile what follows from the log, and at last what follows from
 * the events.
 */
export const verifyRows = async (rows: LedgerRows, context: RowsContext): Promise<RowsOutcome> => {
  const { findings, findingsMax, collectKeys } = context;
  const loaded = await loadSealedLog(rows, findings);
  context.onLogRead?.(loaded.log.entryCount);
  const work: EventWork = {
    log: loaded.log,
    ranges: await rows.eventRanges(),
    nextRange: new Int32Array(new SharedArrayBuffer(4)),
    collectKeys,
    findingsMax,
  };
  const claims = new CommandClaims(loaded, findings);
  const [results, fromLog] = await bothOrNeither(
    context.checkEvents(work),
    followLog(rows, loaded, claims, context),
  );
  for (const result of results) findings.take(result.findings, result.findingCount);
  reportMissing(loaded.log, findings);
  const tail = new UnsealedTail(
    results.flatMap(({ unsealed }) => unsealed),
    loaded.streams,
  );
  checkTail(tail, loaded, await rows.sealerPosition(), findings);
  await checkHeads(rows, loaded, tail, findings);
  claims.compare(tail);
  return {
    schools: fromLog.schools,
    counts: {
      events: results.reduce((sum, { events }) => sum + events, 0),
      entries: loaded.log.entryCount,
      unsealed: tail.events.length,
      streams: loaded.streams.count,
      commands: claims.count,
      checkpoints: fromLog.checkpoints,
      tiles: fromLog.tiles,
    },
    keys: new Set(results.flatMap(({ keys }) => keys)),
    orders: results.flatMap(({ orders }) => orders),
  };
};

/** Like `Promise.all`, but waits for the other one before it rejects: both use the session. */
const bothOrNeither = async <A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> => {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
};

interface FromLog {
  readonly schools: readonly SchoolReport[];
  readonly checkpoints: number;
  readonly tiles: number;
}

const followLog = async (
  rows: LedgerRows,
  { log }: LoadedLog,
  claims: CommandClaims,
  context: RowsContext,
): Promise<FromLog> => {
  await claims.read(rows);
  const stored = await readCheckpoints(rows);
  const { identity, kept, published, findings } = context;
  if (identity !== null) await checkNotes(stored, identity, findings);
  const schools: SchoolReport[] = [];
  let tiles = 0;
  for (const school of allSchools(log, stored, published, kept)) {
    const { schoolId } = school;
    const checkpoints = stored.get(schoolId) ?? [];
    const files = published.filter((one) => one.schoolId === schoolId);
    const isKept = kept?.schoolId === schoolId;
    const roots = await rootsOf(log, school, [
      ...checkpoints.map(({ size }) => size),
      ...files.flatMap(({ claimedSize }) => claimedSize ?? []),
      ...(isKept ? [kept.checkpoint.size] : []),
    ]);
    checkRoots(school, checkpoints, roots, findings);
    for (const one of files) {
      tiles += await checkPublished(one, {
        school,
        roots,
        stored: checkpoints,
        identity,
        findings,
      });
    }
    if (isKept) checkKept(kept, school, roots, findings);
    schools.push({
      schoolId,
      size: BigInt(school.size),
      root: Buffer.from(roots.root).toString('hex'),
      checkpoints: checkpoints.length,
    });
  }
  return {
    schools,
    checkpoints: [...stored.values()].reduce((sum, list) => sum + list.length, 0),
    tiles,
  };
};

/** Schools of the log, and those that only a checkpoint or a file speaks of. */
const allSchools = (
  { schools, entryCount }: SealedLog,
  stored: ReadonlyMap<string, readonly StoredCheckpoint[]>,
  published: readonly PublishedFiles[],
  kept: KeptCheckpoint | null,
): readonly SchoolLog[] => {
  const known = new Set(schools.map(({ schoolId }) => schoolId));
  const spoken = [
    ...stored.keys(),
    ...published.map(({ schoolId }) => schoolId),
    ...(kept === null ? [] : [kept.schoolId]),
  ];
  const others = [...new Set(spoken)].filter((schoolId) => !known.has(schoolId)).sort();
  return [...schools, ...others.map((schoolId) => ({ schoolId, base: entryCount, size: 0 }))];
};

/** Entries of the log whose event nobody met. */
const reportMissing = (log: SealedLog, findings: Findings): void => {
  for (let entry = 0; entry < log.entryCount; entry += 1) {
    const isStored = (log.streams[entry] as number) >= 0;
    if (isStored && log.seen[entry] === 0) findings.add('event-missing', placeOfEntry(log, entry));
  }
};
