import { randomUUID } from 'node:crypto';
import { type RecordState, recordStates } from './principals.js';

/** One record with what belongs to it. */
export interface RecordIds {
  readonly dossierId: string;
  readonly recordId: string;
  /** Of a record without a correction, one that is not there. */
  readonly correctionId: string;
  readonly dispositionId: string;
}

/** What an operation can name. */
export interface SchoolIds {
  readonly classId: string;
  /** Of a person without an account. */
  readonly personId: string;
  /** Of somebody who is none of the principals. */
  readonly accountId: string;
  readonly appointmentId: string;
  readonly programId: string;
  readonly tokenId: string;
  readonly grantId: string;
  readonly delegationId: string;
  readonly proposedLockId: string;
  readonly decidedLockId: string;
  readonly unlockId: string;
  readonly records: Readonly<Record<RecordState, RecordIds>>;
}

const absentRecord = (): RecordIds => ({
  dossierId: randomUUID(),
  recordId: randomUUID(),
  correctionId: randomUUID(),
  dispositionId: randomUUID(),
});

/** Well-formed ids of nothing at all. */
export const absentIds = (): SchoolIds => ({
  classId: randomUUID(),
  personId: randomUUID(),
  accountId: randomUUID(),
  appointmentId: randomUUID(),
  programId: randomUUID(),
  tokenId: randomUUID(),
  grantId: randomUUID(),
  delegationId: randomUUID(),
  proposedLockId: randomUUID(),
  decidedLockId: randomUUID(),
  unlockId: randomUUID(),
  records: Object.fromEntries(recordStates.map((state) => [state, absentRecord()])) as Record<
    RecordState,
    RecordIds
  >,
});

/** Every id of a school that an answer could give away. */
export const allIdsOf = ({ records, ...ids }: SchoolIds): readonly string[] => [
  ...Object.values(ids),
  ...Object.values(records).flatMap((one) => Object.values(one) as string[]),
];
