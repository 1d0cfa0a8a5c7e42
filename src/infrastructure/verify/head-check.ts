import { bigintOf, bytesOf, isNull, KnownUuids, textOf } from './copied-rows.js';
import type { Findings } from './findings.js';
import { headField, type LedgerRows } from './ledger-rows.js';
import type { LoadedLog } from './load-sealed-log.js';
import { hashBytes, placeOfEntry } from './sealed-log.js';
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
    const schoolId = uuids.of(row, headField.school_id);
    const streamId = textOf(row, headField.stream_id);
    const revision = bigintOf(row, headField.revision);
    const hash = isNull(row, headField.hash) ? null : bytesOf(row, headField.hash);
    const stream = streams.find(schoolId, streamId);
    const goesOn = tail.find(schoolId, streamId);
    if (stream >= 0) hasHead[stream] = 1;
    if (goesOn !== null) {
      tailsWithHead.add(goesOn);
      const last = goesOn.events.at(-1);
      const isSame = revision === last?.revision && hash?.toString('hex') === last.hash;
      if (!isSame) findings.add('stream-head-differs', { schoolId, streamId, revision });
    } else if (stream >= 0) {
      const entry = lastOfStream[stream] as number;
      const expected = log.hashes.subarray(entry * hashBytes, (entry + 1) * hashBytes);
      if (revision !== log.revisions[entry] || hash?.equals(expected) !== true) {
        findings.add('stream-head-differs', placeOfEntry(log, entry));
      }
    } else if (revision !== -1 || hash !== null) {
      findings.add('stream-head-unfounded', { schoolId, streamId, revision });
    }
  });
  hasHead.forEach((has, stream) => {
    if (has === 1) return;
    findings.add('stream-head-missing', placeOfEntry(log, lastOfStream[stream] as number));
  });
  for (const goesOn of tail.streams()) {
    const { schoolId, streamId } = goesOn;
    if (tailsWithHead.has(goesOn) || streams.find(schoolId, streamId) >= 0) continue;
    findings.add('stream-head-missing', { schoolId, streamId });
  }
};
