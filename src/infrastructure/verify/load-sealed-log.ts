import { bigintOf, bytesOf, type CopiedRow, hashBytes, KnownUuids } from './copied-rows.js';
import type { Findings } from './findings.js';
import { entryField, type LedgerRows, logField } from './ledger-rows.js';
import {
  allocateEntries,
  type EntryArrays,
  placeOfEntry,
  putSeq,
  type SchoolLog,
  type SealedLog,
} from './sealed-log.js';
import { StreamNumbers } from './stream-numbers.js';

/** The log, and what only the coordinating thread needs of it. */
export interface LoadedLog {
  readonly log: SealedLog;
  readonly streams: StreamNumbers;
  /** Ordinal of the last entry of each stream. */
  readonly lastOfStream: Int32Array;
}

/** Reads the log and checks its own order: dense indexes, and every stream dense along them. */
export const loadSealedLog = async (rows: LedgerRows, findings: Findings): Promise<LoadedLog> => {
  const schools = await schoolsOf(rows, findings);
  const entries = allocateEntries(schools);
  const streams = new StreamNumbers();
  const bySchool = new Map(schools.map((school) => [school.schoolId, school]));
  const loading = { entries, streams, bySchool, findings, uuids: new KnownUuids() };
  await rows.copy('log_entry', (row) => placeEntry(row, loading));
  const log: SealedLog = { ...entries, ...streams.share() };
  const lastOfStream = new Int32Array(streams.count).fill(-1);
  for (let entry = 0; entry < log.entryCount; entry += 1) {
    const stream = log.streams[entry] as number;
    if (stream < 0) {
      findings.add('log-entry-missing', placeOfEntry(log, entry));
      continue;
    }
    const previous = lastOfStream[stream] as number;
    const expected = previous < 0 ? 0 : (log.revisions[previous] as number) + 1;
    if (log.revisions[entry] !== expected) {
      findings.add('stream-order-broken', placeOfEntry(log, entry));
    }
    log.previous[entry] = previous;
    lastOfStream[stream] = entry;
  }
  return { log, streams, lastOfStream };
};

/** Schools by id, each with as many places as entries are stored for it. */
const schoolsOf = async (rows: LedgerRows, findings: Findings): Promise<readonly SchoolLog[]> => {
  const counts = await rows.entryCounts();
  const sizes = new Map<string, number>();
  const uuids = new KnownUuids();
  await rows.copy('log', (row) => {
    sizes.set(uuids.of(row, logField.school_id), bigintOf(row, logField.size));
  });
  for (const schoolId of new Set([...counts.keys(), ...sizes.keys()])) {
    const count = counts.get(schoolId) ?? 0;
    if (sizes.get(schoolId) !== count) {
      findings.add('log-size-differs', { schoolId, logIndex: count });
    }
  }
  let base = 0;
  return [...counts.keys()].sort().map((schoolId) => {
    const size = counts.get(schoolId) ?? 0;
    const school = { schoolId, base, size };
    base += size;
    return school;
  });
};

interface Loading {
  readonly entries: EntryArrays;
  readonly streams: StreamNumbers;
  readonly bySchool: ReadonlyMap<string, SchoolLog>;
  readonly findings: Findings;
  readonly uuids: KnownUuids;
}

const placeEntry = (row: CopiedRow, loading: Loading): void => {
  const { entries, streams, findings } = loading;
  const schoolId = loading.uuids.of(row, entryField.school_id);
  const school = loading.bySchool.get(schoolId);
  const logIndex = bigintOf(row, entryField.log_index);
  const seq = bigintOf(row, entryField.seq);
  const revision = bigintOf(row, entryField.revision);
  const isPlaceable =
    school !== undefined &&
    logIndex >= 0 &&
    logIndex < school.size &&
    Number.isSafeInteger(seq) &&
    seq >= 0 &&
    Number.isSafeInteger(revision) &&
    row.lengths[entryField.hash] === hashBytes &&
    (row.lengths[entryField.stream_id] as number) >= 0;
  const entry = (school?.base ?? 0) + logIndex;
  if (!isPlaceable || entries.streams[entry] !== -1 || !putSeq(entries, entry, seq)) {
    findings.add('log-entry-misplaced', { schoolId, logIndex, revision });
    return;
  }
  entries.revisions[entry] = revision;
  entries.hashes.set(bytesOf(row, entryField.hash), entry * hashBytes);
  entries.streams[entry] = streams.take(row, entryField.school_id, entryField.stream_id);
};
