import { type Instant, startOfDay } from '../../../domain/shared/instant.js';
import type { RecordRow } from '../../ports/read-model-rows.js';
import type { Reader } from '../reader.js';
import { type Duty, dutyOf } from './duty.js';
import type { DutyFacts } from './duty-facts.js';

/** What the reader is asked to read, until they say that they did. */
export const dutyToRead = ({ reader }: DutyFacts, row: RecordRow): Duty => {
  const { recordId, dossierId, registeredLogIndex } = row;
  return dutyOf(
    {
      kind: 'acknowledge-record',
      since: askedSince(reader, row),
      logIndex: Number(registeredLogIndex),
      subject: { recordId, dossierId },
    },
    reader.moment.at,
  );
};

/** Whoever came after it was approved is late by their own days. */
const askedSince = (reader: Reader, row: RecordRow): Instant => {
  const askedRoles = reader.kindOf(row)?.acknowledgedBy ?? [];
  const [firstDay] = reader.appointments
    .filter(({ role }) => askedRoles.includes(role))
    .map(({ from }) => from)
    .toSorted();
  const inOffice = firstDay ? startOfDay(firstDay) : row.standsSince;
  return inOffice > row.standsSince ? inOffice : row.standsSince;
};
