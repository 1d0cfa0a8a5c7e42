import { type Decided, decided } from '../shared/event.js';
import type { SeenFields, ValuesSeen } from './reads.events.js';

/** A page of a query may show a thousand values; an entry of the log stays small enough to read. */
export const seenPerEventMax = 200;

/** What one reader saw in one office, in the course of one request. */
export interface RecordValuesSeen {
  readonly type: 'RecordValuesSeen';
  readonly operation: string;
  readonly requestNo: string | null;
  readonly seen: readonly SeenFields[];
}

/**
 * Nothing that was read bars another reading, so there is no state and no refusal: each stream is
 * named once for each dossier that it holds something of, with all its fields, in an order that does
 * not depend on how they were asked for.
 */
export const decide = ({
  operation,
  requestNo,
  seen,
}: RecordValuesSeen): readonly Decided<ValuesSeen>[] => {
  const streams = perDossier(seen);
  const count = Math.ceil(streams.length / seenPerEventMax);
  return Array.from({ length: count }, (_, index) => {
    const from = index * seenPerEventMax;
    const part = streams.slice(from, from + seenPerEventMax);
    const payload = { operation, requestNo, seen: part };
    return decided<ValuesSeen>({ type: 'reads.values-seen', version: 1, payload });
  });
};

const perDossier = (seen: readonly SeenFields[]): readonly SeenFields[] => {
  const streams = new Map<string, { readonly of: SeenFields; readonly fields: Set<string> }>();
  for (const one of seen) {
    const key = `${one.streamId} ${one.dossierId}`;
    const known = streams.get(key) ?? { of: one, fields: new Set<string>() };
    for (const field of one.fields) known.fields.add(field);
    streams.set(key, known);
  }
  return [...streams]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([
        ,
        {
          of: { dossierId, streamId },
          fields,
        },
      ]) => ({
        dossierId,
        streamId,
        fields: [...fields].sort(),
      }),
    );
};
