import type { RecordRow } from '../../ports/read-model-rows.js';
import { type Duty, dutyOf } from './duty.js';
import type { DutyFacts } from './duty-facts.js';

/** What the reader is asked to read, until they say that they did. */
export const dutyToRead = (
  { reader }: DutyFacts,
  { recordId, dossierId, standsSince, registeredLogIndex }: RecordRow,
): Duty =>
  dutyOf(
    {
      kind: 'acknowledge-record',
      since: standsSince,
      logIndex: Number(registeredLogIndex),
      subject: { recordId, dossierId },
    },
    reader.moment.at,
  );
