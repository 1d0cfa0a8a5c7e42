import { erasureOrderTypes } from '../../domain/dossier/dossier.events.js';
import type { Envelope } from '../codec/envelope.js';
import { type CopiedRow, textOf } from './copied-rows.js';
import { readSound } from './event-problem.js';
import { eventField } from './ledger-rows.js';

/** An event that orders the destruction of keys; plain, so that threads can hand it over. */
export interface ErasureOrder {
  readonly schoolId: string;
  readonly eventId: string;
  readonly subjectIds: readonly string[];
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  /** Keys are destroyed only for what the log holds. */
  readonly isSealed: boolean;
}

/** @param row a stored event; what is wrong with it has been found elsewhere */
export const erasureOrderOf = (row: CopiedRow, isSealed: boolean): ErasureOrder | null => {
  const length = row.lengths[eventField.type];
  if (!erasureOrderTypes.some((type) => type.length === length)) return null;
  const written = textOf(row, eventField.type);
  if (!erasureOrderTypes.some((type) => type === written)) return null;
  const event = readSound(row);
  return 'code' in event ? null : orderOf(event.envelope, isSealed);
};

const orderOf = (envelope: Envelope, isSealed: boolean): ErasureOrder => {
  const { schoolId, eventId, payload, recordedAt } = envelope;
  const { subjectIds }: Readonly<Record<string, unknown>> = payload;
  return {
    schoolId,
    eventId,
    subjectIds: Array.isArray(subjectIds) ? subjectIds.map(String) : [],
    recordedAt: Date.parse(recordedAt),
    isSealed,
  };
};
