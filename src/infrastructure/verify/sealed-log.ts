import { hashBytes, uuidBytes } from './copied-rows.js';

/**
 * The whole log in memory, 80 bytes per entry, shared by all threads: once it is known which entry
 * has which hash, every event can be checked by itself, in whatever order it is read. An entry is
 * named by its ordinal: its school's `base` plus its log index.
 */
export interface SealedLog {
  readonly entryCount: number;
  readonly schools: readonly SchoolLog[];
  /** Of 32 bytes each. */
  readonly hashes: Uint8Array;
  /** `seq` of the event; -1 where no entry is stored. */
  readonly seqs: Float64Array;
  readonly revisions: Float64Array;
  /** Number of the stream; -1 where no entry is stored. */
  readonly streams: Int32Array;
  /** Ordinal of the stream's entry before this one, -1 for its first. */
  readonly previous: Int32Array;
  /** School (16 bytes) and id of each stream, one behind the other, ending at `streamEnds`. */
  readonly streamKeys: Uint8Array;
  readonly streamEnds: Int32Array;
  /** Hash table with open addressing: ordinal + 1 by `seq`. */
  readonly slots: Int32Array;
  /** Sum of `isSeen` for every event read for the entry and `isCheckedOff` for every good one. */
  readonly seen: Int32Array;
  /** Filled in by whoever reads the event; 16 bytes each. */
  readonly commandIds: Uint8Array;
}

export interface SchoolLog {
  readonly schoolId: string;
  readonly base: number;
  /** Entries by count; the log index of each is below it, or the log is not dense. */
  readonly size: number;
}

export const isSeen = 1;
/** The event agreed with the entry, and its command id is in place. */
export const isCheckedOff = 0x1_0000;

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

export type EntryArrays = Omit<SealedLog, 'streamKeys' | 'streamEnds'>;

export const allocateEntries = (schools: readonly SchoolLog[]): EntryArrays => {
  const count = schools.reduce((sum, { size }) => sum + size, 0);
  let capacity = 16;
  while (capacity < count * 2) capacity *= 2;
  return {
    entryCount: count,
    schools,
    hashes: new Uint8Array(shared(count * hashBytes)),
    seqs: new Float64Array(shared(count * 8)).fill(-1),
    revisions: new Float64Array(shared(count * 8)),
    streams: new Int32Array(shared(count * 4)).fill(-1),
    previous: new Int32Array(shared(count * 4)).fill(-1),
    slots: new Int32Array(shared(capacity * 4)),
    seen: new Int32Array(shared(count * 4)),
    commandIds: new Uint8Array(shared(count * uuidBytes)),
  };
};

/**
 * Where `seq` stands in the table, or the free place it would take. Neighbours get neighbouring
 * places, because sequence numbers are nearly dense.
 */
const slotOf = ({ slots, seqs }: EntryArrays, seq: number): number => {
  const mask = slots.length - 1;
  // The low bits also of a number beyond 2^31.
  let slot = (seq % 0x1_0000_0000) & mask;
  for (;;) {
    const entry = (slots[slot] as number) - 1;
    if (entry < 0 || seqs[entry] === seq) return slot;
    slot = (slot + 1) & mask;
  }
};

/** The entry of the event with that `seq`, or -1. */
export const entryOfSeq = (log: EntryArrays, seq: number): number =>
  (log.slots[slotOf(log, seq)] as number) - 1;

/** @returns false when another entry has that `seq` already */
export const putSeq = (log: EntryArrays, entry: number, seq: number): boolean => {
  const slot = slotOf(log, seq);
  if (log.slots[slot] !== 0) return false;
  log.seqs[entry] = seq;
  log.slots[slot] = entry + 1;
  return true;
};

/** Number of the school that an entry belongs to. */
export const schoolAt = ({ schools }: Pick<SealedLog, 'schools'>, entry: number): number => {
  let low = 0;
  let high = schools.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((schools[middle] as SchoolLog).base <= entry) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where the stream's key begins. */
export const streamStart = ({ streamEnds }: SealedLog, stream: number): number =>
  stream === 0 ? 0 : (streamEnds[stream - 1] as number);

export const streamIdOf = (log: SealedLog, stream: number): string => {
  const start = streamStart(log, stream) + uuidBytes;
  return Buffer.from(log.streamKeys.slice(start, log.streamEnds[stream])).toString('utf8');
};

/** A place for a finding about that entry. */
export const placeOfEntry = (
  log: SealedLog,
  entry: number,
): {
  readonly schoolId: string;
  readonly logIndex: number;
  readonly streamId: string | null;
  readonly revision: number | null;
} => {
  const { schoolId, base } = log.schools[schoolAt(log, entry)] as SchoolLog;
  const stream = log.streams[entry] as number;
  const isStored = stream >= 0;
  return {
    schoolId,
    logIndex: entry - base,
    streamId: isStored ? streamIdOf(log, stream) : null,
    revision: isStored ? (log.revisions[entry] as number) : null,
  };
};
