import type { RecordEvent } from '../../domain/record/record.events.js';
import {
  type FieldName,
  type FieldValue,
  isReservedPurpose,
} from '../../domain/shared/protected-block.js';
import type { RevealedEvent } from '../ports/event-codec.js';

/** What an event of a record says of a field; undefined when it is erased or says nothing. */
export const valueInEvent = (
  { event, blocks }: RevealedEvent,
  field: FieldName,
): FieldValue | undefined => {
  const found = blocks.find(({ purpose, fields }) => field in fields && !isReservedPurpose(purpose))
    ?.fields[field];
  if (found) return found.state === 'readable' ? found.value : undefined;
  const { type, payload } = event as RecordEvent;
  if (type === 'record.correction-requested') return payload.proposedClear?.value;
  return type === 'record.registered' || type === 'record.revised'
    ? payload.clear[field]
    : undefined;
};
