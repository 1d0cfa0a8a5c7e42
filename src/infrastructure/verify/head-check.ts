import {
  bigintOf,
  bytesOf,
  hashBytes,
  isNull,
  isSameHash,
  KnownUuids,
  textOf,
} from './copied-rows.js';
import type { Findings } from './findings.js';
import { headField, type LedgerRows } from './ledger-rows.js';
import type { LoadedLog } from './load-sealed-log.js';
import { placeOfEntry } from './sealed-log.js';
import type { TailStream, UnsealedTail } from './unsealed-tail.js';

/** Every stream has a head, which stands at its last event; a head without events is at -1. */
export const checkHeads = async (
  rows: Pick<LedgerRows, 'copy'>,
  { log, streams, lastOfStream }: LoadedLog,
  tail: UnsealedTail,
  findings: Findings,
): Promise<void> => {
  const hasHead = new Uint8Array(lastOfStream.length);
  const uuids = new KnownUuids();
  const tailsWithHead = new Set<TailStream>();
  await rows.copy('stream_head', (row) => {
    const { bytes, starts, lengths } = row;
    const revision = bigintOf(row, headField.revision);
    const stream = streams.find(
      bytes,
      starts[headField.school_id] as number,
      starts[headField.stream_id] as number,
      lengths[headField.stream_id] as number,
    );
    const hash = starts[headField.hash] as number;
    const hasHash = lengths[headField.hash] === hashBytes;
    if (stream >= 0) hasHead[stream] = 1;
    if (stream >= 0 && !tail.goesOnWith(stream)) {
      const entry = lastOfStream[stream] as number;
      const isSame =
        revision === log.revisions[entry] &&
        hasHash &&
        isSameHash(bytes, hash, log.hashes, entry * hashBytes);
      if (!isSame) findings.add('stream-head-differs', placeOfEntry(log, entry));
      return;
    }
    const schoolId = uuids.of(row, headField.school_id);
    const streamId = textOf(row, headField.stream_id);
    const goesOn = tail.find(schoolId, streamId);
    if (goesOn !== null) {
      tailsWithHead.add(goesOn);
      const last = goesOn.events.at(-1);
      const isSame =
        revision === last?.revision &&
        hasHash &&
        bytesOf(row, headField.hash).toString('hex') === last.hash;
      if (!isSame) findings.add('stream-head-differs', { schoolId, streamId, revision });
    } else if (revision !== -1 || !isNull(row, headField.hash)) {
      findings.add('stream-head-unfounded', { schoolId, streamId, revision });
    }
  });
  hasHead.forEach((has, stream) => {
    if (has === 1) return;
    findings.add('stream-head-missing', placeOfEntry(log, lastOfStream[stream] as number));
  });
  for (const goesOn of tail.streams()) {
    const { schoolId, streamId } = goesOn;
    if (tailsWithHead.has(goesOn) || streams.findText(schoolId, streamId) >= 0) continue;
    findings.add('stream-head-missing', { schoolId, streamId });
  }
};
