import { ArrayCursor, elementType } from './copied-array.js';
import {
  bigintAt,
  type CopiedRow,
  int32At,
  isSameUuid,
  KnownUuids,
  uuidAt,
  uuidBytes,
} from './copied-rows.js';
import type { Findings } from './findings.js';
import { commandField, type LedgerRows } from './ledger-rows.js';
import type { LoadedLog } from './load-sealed-log.js';
import { isCheckedOff, placeOfEntry, type SealedLog } from './sealed-log.js';
import type { UnsealedTail } from './unsealed-tail.js';

/** Revisions of a stream, in [first, end). */
interface Revisions {
  readonly first: number;
  readonly end: number;
}

/** What a command says it wrote and the log does not hold. */
interface TailClaim extends Revisions {
  readonly schoolId: string;
  readonly streamId: string;
  readonly commandId: string;
}

/** What the command table says of who wrote what; events come from elsewhere, at the same time. */
export class CommandClaims {
  /** 16 bytes for each entry, and whether they are there. */
  private readonly commandIds: Uint8Array;
  private readonly isClaimed: Uint8Array;
  private readonly inTail = new Map<string, TailClaim[]>();
  private readonly entries: EntriesByRevision;
  private readonly uuids = new KnownUuids();
  private readonly streams = new ArrayCursor(elementType.text);
  private readonly firsts = new ArrayCursor(elementType.int8);
  private readonly counts = new ArrayCursor(elementType.int4);
  private commands = 0;

  constructor(
    private readonly loaded: LoadedLog,
    private readonly findings: Findings,
  ) {
    this.commandIds = new Uint8Array(loaded.log.entryCount * uuidBytes);
    this.isClaimed = new Uint8Array(loaded.log.entryCount);
    this.entries = entriesByRevision(loaded);
  }

  get count(): number {
    return this.commands;
  }

  async read(rows: Pick<LedgerRows, 'copy'>): Promise<void> {
    await rows.copy('command', (row) => {
      this.commands += 1;
      this.take(row);
    });
  }

  private take(row: CopiedRow): void {
    const streams = this.streams.open(row, commandField.stream_ids);
    const firsts = this.firsts.open(row, commandField.first_revisions);
    const counts = this.counts.open(row, commandField.event_counts);
    while (streams.next() && firsts.next() && counts.next()) {
      const first = bigintAt(row.bytes, firsts.start);
      const size = int32At(row.bytes, counts.start);
      if (first < 0 || size < 1) return this.refuse(row);
      this.claim(row, streams, { first, end: first + size });
    }
    const isWhole = streams.isDone() && firsts.isDone() && counts.isDone();
    if (!isWhole || streams.length === 0) this.refuse(row);
  }

  private refuse(row: CopiedRow): void {
    const schoolId = this.uuids.of(row, commandField.school_id);
    const commandId = uuidAt(row.bytes, row.starts[commandField.command_id] as number);
    this.findings.add('command-differs', { schoolId, at: commandId });
  }

  private claim(row: CopiedRow, { start, length }: ArrayCursor, span: Revisions): void {
    const { bytes } = row;
    const { starts, ordinals } = this.entries;
    const school = row.starts[commandField.school_id] as number;
    const stream = this.loaded.streams.find(bytes, school, start, length);
    const base = stream < 0 ? 0 : (starts[stream] as number);
    const sealedEnd = stream < 0 ? 0 : (starts[stream + 1] as number) - base;
    const id = row.starts[commandField.command_id] as number;
    for (let revision = span.first; revision < Math.min(span.end, sealedEnd); revision += 1) {
      const entry = ordinals[base + revision] as number;
      if (entry < 0) continue;
      if (this.isClaimed[entry] === 1) {
        this.findings.add('command-differs', placeOfEntry(this.loaded.log, entry));
      }
      this.isClaimed[entry] = 1;
      for (let index = 0; index < uuidBytes; index += 1) {
        this.commandIds[entry * uuidBytes + index] = bytes[id + index] as number;
      }
    }
    if (span.end <= sealedEnd) return;
    const claim = {
      schoolId: this.uuids.of(row, commandField.school_id),
      streamId: bytes.toString('utf8', start, start + length),
      commandId: uuidAt(bytes, id),
      first: Math.max(span.first, sealedEnd),
      end: span.end,
    };
    const key = `${claim.schoolId} ${claim.streamId}`;
    const others = this.inTail.get(key);
    if (others === undefined) this.inTail.set(key, [claim]);
    else others.push(claim);
  }

  /** Every event was claimed once, by its own command, and nothing else was claimed. */
  compare(tail: UnsealedTail): void {
    const { log } = this.loaded;
    for (let entry = 0; entry < log.entryCount; entry += 1) {
      if ((log.seen[entry] as number) < isCheckedOff) continue;
      if (this.isClaimed[entry] === 0) {
        this.findings.add('command-missing', placeOfEntry(log, entry));
      } else if (!this.isOwn(entry)) {
        this.findings.add('command-differs', placeOfEntry(log, entry));
      }
    }
    for (const claims of this.inTail.values()) {
      for (const claim of claims) this.compareClaim(claim, tail);
    }
    for (const { schoolId, streamId, events } of tail.streams()) {
      const claims = this.inTail.get(`${schoolId} ${streamId}`) ?? [];
      for (const { revision } of events) {
        const by = claims.filter(({ first, end }) => revision >= first && revision < end).length;
        if (by === 1) continue;
        const code = by === 0 ? 'command-missing' : 'command-differs';
        this.findings.add(code, { schoolId, streamId, revision });
      }
    }
  }

  private isOwn(entry: number): boolean {
    const start = entry * uuidBytes;
    return isSameUuid(this.commandIds, start, this.loaded.log.commandIds, start);
  }

  private compareClaim(claim: TailClaim, tail: UnsealedTail): void {
    const { schoolId, streamId, commandId, end } = claim;
    const events = tail.find(schoolId, streamId)?.events ?? [];
    const byRevision = new Map(events.map((event) => [event.revision, event]));
    let revision = claim.first;
    while (revision < end && byRevision.get(revision)?.commandId === commandId) revision += 1;
    if (revision < end) this.findings.add('command-unfounded', { schoolId, streamId, revision });
  }
}

/** Ordinals of a stream's entries from `starts[stream]` on, one per revision; -1 is a gap. */
interface EntriesByRevision {
  readonly starts: Int32Array;
  readonly ordinals: Int32Array;
}

const entriesByRevision = ({ log, lastOfStream }: LoadedLog): EntriesByRevision => {
  const starts = new Int32Array(lastOfStream.length + 1);
  eachStored(log, (stream) => {
    starts[stream + 1] = (starts[stream + 1] as number) + 1;
  });
  for (let stream = 0; stream < lastOfStream.length; stream += 1) {
    starts[stream + 1] = (starts[stream + 1] as number) + (starts[stream] as number);
  }
  const ordinals = new Int32Array(log.entryCount).fill(-1);
  eachStored(log, (stream, entry) => {
    const place = (starts[stream] as number) + (log.revisions[entry] as number);
    if (place < (starts[stream + 1] as number)) ordinals[place] = entry;
  });
  return { starts, ordinals };
};

const eachStored = (log: SealedLog, visit: (stream: number, entry: number) => void): void => {
  for (let entry = 0; entry < log.entryCount; entry += 1) {
    const stream = log.streams[entry] as number;
    if (stream >= 0) visit(stream, entry);
  }
};
