import { canonicalBytes } from '../../src/infrastructure/codec/canonical-json.js';
import { leafHash } from '../../src/infrastructure/codec/sha256.js';
import { bigintAt, hashBytes, uuidAt } from '../../src/infrastructure/verify/copied-rows.js';
import { EventCheck } from '../../src/infrastructure/verify/event-check.js';
import { EventMatch } from '../../src/infrastructure/verify/event-match.js';
import { readSealed } from '../../src/infrastructure/verify/event-problem.js';
import { Findings } from '../../src/infrastructure/verify/findings.js';
import { type CopiedTable, eventField } from '../../src/infrastructure/verify/ledger-rows.js';
import { loadSealedLog } from '../../src/infrastructure/verify/load-sealed-log.js';
import { entryOfSeq, type SealedLog } from '../../src/infrastructure/verify/sealed-log.js';
import type { Finding } from '../../src/infrastructure/verify/verify-report.js';
import {
  columnsOf,
  copiedRow,
  findingsIn,
  type RecordedRow,
  RecordedRows,
  withField,
} from '../support/recorded-rows.js';
import { VerifiedLedger } from '../support/verified-ledger.js';

let ledger: VerifiedLedger;
/** All schools. */
let whole: RecordedRows;
/** A small one: it is verified thousands of times. */
let small: RecordedRows;

beforeAll(async () => {
  ledger = await VerifiedLedger.open();
  whole = await RecordedRows.of(ledger, ledger.schools);
  small = await RecordedRows.of(ledger, ledger.schools.slice(1, 2));
});
afterAll(() => ledger.close());

const nothing = Buffer.alloc(0);
const fieldOf = (row: RecordedRow, field: number): Buffer => row[field] ?? nothing;

/** Every byte of a field with one of its bits turned over, a different one each time. */
function* flipsOf(value: Buffer): Generator<Buffer> {
  for (let place = 0; place < value.length; place += 1) {
    const changed = Buffer.from(value);
    changed[place] = (changed[place] as number) ^ (1 << (place % 8));
    yield changed;
  }
}

/** Every n-th, so that all streams, types and schools are among them. */
const sampleOf = (rows: readonly RecordedRow[], count: number): readonly number[] =>
  Array.from({ length: count }, (_, place) => Math.floor((place * rows.length) / count));

const loadLog = async (rows: RecordedRows): Promise<SealedLog> =>
  (await loadSealedLog(rows, new Findings(10))).log;

/** Columns that the hash covers: what a change in the row alone must show in. */
const hashedColumns = [
  'school_id',
  'stream_id',
  'revision',
  'event_id',
  'command_id',
  'type',
  'version',
  'recorded_at',
  'bytes',
  'hash',
  'ciphertexts',
] as const;

/** A verifier of single events, or one that is made worse by what it does to them before. */
type Weakness = (row: RecordedRow, original: RecordedRow) => RecordedRow;
const none: Weakness = (row) => row;
const recanonicalises: Weakness = (row) => {
  try {
    const value: unknown = JSON.parse(fieldOf(row, eventField.bytes).toString('utf8'));
    const composed = JSON.parse(JSON.stringify(value).normalize('NFC')) as unknown;
    return withField(row, eventField.bytes, canonicalBytes(composed));
  } catch {
    return row;
  }
};
const skipsCiphertexts: Weakness = (row, original) =>
  withField(row, eventField.ciphertexts, fieldOf(original, eventField.ciphertexts));

const isNamed = (found: readonly Finding[], row: RecordedRow, log: SealedLog): boolean => {
  const entry = entryOfSeq(log, bigintAt(fieldOf(row, eventField.seq), 0));
  const school = log.schools.find(({ base, size }) => entry >= base && entry < base + size);
  return found.some(
    ({ schoolId, logIndex, revision, streamId }) =>
      schoolId === uuidAt(fieldOf(row, eventField.school_id), 0) &&
      logIndex === BigInt(entry - (school?.base ?? 0)) &&
      revision === BigInt(bigintAt(fieldOf(row, eventField.revision), 0)) &&
      streamId === fieldOf(row, eventField.stream_id).toString('utf8'),
  );
};

/** Changes of the row that are not found, or not where they are. */
const missedBy = (
  weakness: Weakness,
  log: SealedLog,
  original: RecordedRow,
  changes: Iterable<RecordedRow>,
): { readonly tried: number; readonly missed: number } => {
  let tried = 0;
  let missed = 0;
  for (const changed of changes) {
    log.seen.fill(0);
    const findings = new Findings(10);
    const check = new EventCheck(log, {
      findings,
      unsealed: () => undefined,
      keys: null,
      orders: null,
    });
    check.check(copiedRow(weakness(changed, original)));
    tried += 1;
    if (!isNamed(findings.first(), original, log)) missed += 1;
  }
  return { tried, missed };
};

function* flippedRows(row: RecordedRow): Generator<RecordedRow> {
  for (const column of hashedColumns) {
    const field = eventField[column];
    for (const value of flipsOf(fieldOf(row, field))) yield withField(row, field, value);
  }
}

const sumOver = (
  count: number,
  one: (row: RecordedRow) => { readonly tried: number; readonly missed: number },
): { readonly tried: number; readonly missed: number } => {
  const events = whole.tables.event;
  const sums = sampleOf(events, count).map((place) => one(events[place] as RecordedRow));
  return {
    tried: sums.reduce((sum, { tried }) => sum + tried, 0),
    missed: sums.reduce((sum, { missed }) => sum + missed, 0),
  };
};

describe('a changed byte of an event', () => {
  test('is found and named, whichever of 50 events, hashed columns and bytes it is', async () => {
    const log = await loadLog(whole);
    const { tried, missed } = sumOver(50, (row) => missedBy(none, log, row, flippedRows(row)));
    expect(missed).toBe(0);
    expect(tried).toBeGreaterThan(50_000);
  });

  test('would be missed by a verifier that leaves out ciphertexts', async () => {
    const log = await loadLog(whole);
    const { missed } = sumOver(50, (row) => missedBy(skipsCiphertexts, log, row, flippedRows(row)));
    expect(missed).toBeGreaterThan(1_000);
  });

  test('is found when a field is emptied, cut short or made longer', async () => {
    const log = await loadLog(whole);
    const resized = function* (row: RecordedRow): Generator<RecordedRow> {
      for (const column of ['stream_id', 'type', 'bytes'] as const) {
        const field = eventField[column];
        const value = fieldOf(row, field);
        yield withField(row, field, null);
        yield withField(row, field, nothing);
        yield withField(row, field, value.subarray(0, -1));
        yield withField(row, field, Buffer.concat([value, Buffer.from(' ')]));
      }
    };
    const { tried, missed } = sumOver(50, (row) => missedBy(none, log, row, resized(row)));
    expect({ tried, missed }).toEqual({ tried: 600, missed: 0 });
  });
});

/** The same JSON value, or what looks the same, in other bytes. */
const equivalents: Readonly<Record<string, (text: string) => string>> = {
  'a space after a comma': (text) => text.replace('","', '", "'),
  'a line end behind': (text) => `${text}\n`,
  'a byte order mark in front': (text) => `\ufeff${text}`,
  'members in another order': (text) =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
  'a member twice': (text) => text.replace(/"version":(\d+)\}$/, '"version":$1,"version":$1}'),
  'a member twice, first another value': (text) =>
    text.replace(/"version":(\d+)\}$/, '"version":7,"version":$1}'),
  'an escape for a letter': (text) => text.replace('"type":"r', '"type":"\\u0072'),
  'an escaped slash': (text) => text.replace('"actor"', '"\\u0061ctor"'),
  'a number in another form': (text) => text.replace(/"version":(\d+)\}$/, '"version":$1.0}'),
  'a number with an exponent': (text) => text.replace(/"version":(\d+)\}$/, '"version":$1e0}'),
  'decomposed letters': (text) => text.normalize('NFD'),
};

function* equivalentRows(row: RecordedRow): Generator<RecordedRow> {
  const text = fieldOf(row, eventField.bytes).toString('utf8');
  for (const change of Object.values(equivalents)) {
    const changed = change(text);
    if (changed !== text) yield withField(row, eventField.bytes, Buffer.from(changed));
  }
}

describe('equivalent bytes', () => {
  test('are no substitute for the stored ones', async () => {
    const log = await loadLog(whole);
    const { tried, missed } = sumOver(50, (row) => missedBy(none, log, row, equivalentRows(row)));
    expect(missed).toBe(0);
    expect(tried).toBeGreaterThan(400);
  });

  test('would pass a verifier that makes bytes canonical before it hashes them', async () => {
    const log = await loadLog(whole);
    const { tried, missed } = sumOver(50, (row) =>
      missedBy(recanonicalises, log, row, equivalentRows(row)),
    );
    expect(missed).toBeGreaterThan(tried / 2);
  });

  test('are found as such when every hash was made to fit them', async () => {
    const log = await loadLog(whole);
    const codes = new Map<string, number>();
    sumOver(50, (row) => {
      for (const changed of equivalentRows(row)) {
        const [code] = withHashesToFit(log, changed, (fitting) => codesOf(log, fitting));
        codes.set(code ?? 'nothing', (codes.get(code ?? 'nothing') ?? 0) + 1);
      }
      return { tried: 0, missed: 0 };
    });
    expect([...codes.keys()]).toEqual(['bytes-not-canonical']);
  });
});

const codesOf = (log: SealedLog, row: RecordedRow): string[] => {
  log.seen.fill(0);
  const findings = new Findings(10);
  const check = new EventCheck(log, {
    findings,
    unsealed: () => undefined,
    keys: null,
    orders: null,
  });
  check.check(copiedRow(row));
  return findings.first().map(({ code }) => code);
};

/** As if a forger had hashed the changed bytes anew, in the row and in the log. */
const withHashesToFit = <T>(
  log: SealedLog,
  row: RecordedRow,
  look: (fitting: RecordedRow) => T,
): T => {
  const entry = entryOfSeq(log, bigintAt(fieldOf(row, eventField.seq), 0));
  const place = log.hashes.subarray(entry * hashBytes, (entry + 1) * hashBytes);
  const before = Uint8Array.from(place);
  const hash = leafHash(fieldOf(row, eventField.bytes));
  place.set(hash);
  try {
    return look(withField(row, eventField.hash, hash));
  } finally {
    place.set(before);
  }
};

describe('the fast way of recognising an event', () => {
  test('takes every event of an untouched ledger', async () => {
    const log = await loadLog(whole);
    const match = new EventMatch(log, null);
    const recognised = whole.tables.event.filter((row) => {
      const entry = entryOfSeq(log, bigintAt(fieldOf(row, eventField.seq), 0));
      return match.matches(copiedRow(row), entry);
    });
    expect(recognised).toHaveLength(whole.tables.event.length);
  });

  test('takes no event that the definition refuses, though all hashes fit', async () => {
    const log = await loadLog(whole);
    const match = new EventMatch(log, null);
    const differing: string[] = [];
    let accepted = 0;
    const compare = (row: RecordedRow): void => {
      const entry = entryOfSeq(log, bigintAt(fieldOf(row, eventField.seq), 0));
      const isTaken = match.matches(copiedRow(row), entry);
      const isGood = !('code' in readSealed(copiedRow(row), log, entry));
      if (isTaken) accepted += 1;
      if (isTaken && !isGood) differing.push(fieldOf(row, eventField.bytes).toString('utf8'));
    };
    sumOver(20, (row) => {
      for (const bytes of flipsOf(fieldOf(row, eventField.bytes))) {
        withHashesToFit(log, withField(row, eventField.bytes, bytes), compare);
      }
      return { tried: 0, missed: 0 };
    });
    expect(differing).toEqual([]);
    // Most of an envelope is said nowhere else: with fitting hashes it is a good event.
    expect(accepted).toBeGreaterThan(5_000);
  });
});

/** Columns beside the events that follow from them, or that the log's signature covers. */
const otherTables: readonly (readonly [Exclude<CopiedTable, 'event'>, number])[] = [
  ['log_entry', 8],
  ['log', 1],
  ['stream_head', 4],
  ['command', 4],
  ['checkpoint', 2],
];

/** Whether a finding tells which row it is about: by entry, stream, command or checkpoint. */
const namesRow = (table: CopiedTable, row: RecordedRow): ((finding: Finding) => boolean) => {
  const school = uuidAt(fieldOf(row, 0), 0);
  const number = BigInt(bigintAt(fieldOf(row, 1), 0));
  const streamId = fieldOf(row, columnsOf(table).indexOf('stream_id')).toString('utf8');
  const written = fieldOf(row, columnsOf(table).indexOf('stream_ids')).toString('utf8');
  return ({ schoolId, logIndex, at, ...finding }) => {
    if (schoolId !== school) return false;
    if (table === 'log_entry') return logIndex === number;
    if (table === 'stream_head') return finding.streamId === streamId;
    if (table === 'checkpoint') return at?.startsWith('checkpoint ') ?? false;
    if (table !== 'command') return true;
    const commandId = uuidAt(fieldOf(row, 1), 0);
    return at === commandId || (finding.streamId !== null && written.includes(finding.streamId));
  };
};

describe('a changed byte beside the events', () => {
  test.each(otherTables)('is found in %s', async (table, count) => {
    const rows = small.tables[table];
    const missed: string[] = [];
    for (const place of sampleOf(rows, count)) {
      for (const [field, column] of columnsOf(table).entries()) {
        for (const value of flipsOf(fieldOf(rows[place] as RecordedRow, field))) {
          const found = await findingsIn(small.withField(table, place, field, value), ledger);
          const row = rows[place] as RecordedRow;
          // A checkpoint names itself: that of a school without a log is found as that school's.
          const named = table === 'checkpoint' ? withField(row, field, value) : row;
          const isNamedHere = namesRow(table, named);
          if (!found.some(isNamedHere)) missed.push(`${table}.${column} of row ${place}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  test('is found in the sequence number of an event', async () => {
    for (const place of sampleOf(small.tables.event, 20)) {
      const row = small.tables.event[place] as RecordedRow;
      for (const value of flipsOf(fieldOf(row, eventField.seq))) {
        const changed = small.withField('event', place, eventField.seq, value);
        const found = await findingsIn(changed, ledger);
        const log = await loadLog(small);
        expect(found.map(({ code }) => code)).toContain('event-missing');
        expect(isNamed(found, row, log)).toBe(true);
      }
    }
  });

  test('is found where it makes a column NULL', async () => {
    const missed: string[] = [];
    for (const [table] of [...otherTables, ['event', 0] as const]) {
      for (const [field, column] of columnsOf(table).entries()) {
        if (column === 'txid') continue;
        const found = await findingsIn(
          small.withField(table, 3 % small.tables[table].length, field, null),
          ledger,
        );
        if (found.length === 0) missed.push(`${table}.${column}`);
      }
    }
    expect(missed).toEqual([]);
  });
});
