import { recordDuty } from '../../../domain/record/record-duties.js';
import type { PersonId } from '../../../domain/shared/ids.js';
import { placeOfDossier } from '../../../domain/shared/place.js';
import { stepDue } from '../../../domain/shared/sampling.js';
import type { WaitingRecord } from '../../ports/waiting-rows.js';
import { isDraftOfNoTopic } from '../topics-in-year.js';
import { type Duty, dutyOf } from './duty.js';
import type { DutyFacts } from './duty-facts.js';

/** What a record waits for from the reader, if anything. */
export const dutiesOfRecord = (facts: DutyFacts, record: WaitingRecord): readonly Duty[] => {
  const { reader } = facts;
  const kind = reader.kindOf({ ...record });
  // A child who went on to another class is that class's to read.
  const place = placeOfDossier({ ...record, classId: record.childIn });
  if (!kind || !reader.readsPlace(reader.placeNow(place))) return [];
  if (isDraftOfNoTopic(reader, kind, record)) return [];
  const approvedBy = record.approvals.map(({ personId }) => personId as PersonId);
  const draws = record.submitted?.draws ?? [];
  const isSubmitted = record.status === 'submitted';
  const step = isSubmitted ? stepDue(kind.chain, draws, approvedBy.length) : undefined;
  const isDraft = record.status === 'draft';
  const duty = recordDuty({
    ...record,
    approvedBy,
    draws,
    approving: step
      ? facts.acting(record, { power: 'approveRecord', roles: step.roles }, false)
      : null,
    entering: isDraft
      ? facts.acting(record, { power: 'enterRecord', roles: kind.owners }, false)
      : null,
  });
  if (!duty) return [];
  const { recordId, dossierId, placedIn, standsSince, registeredLogIndex } = record;
  return [
    dutyOf(
      {
        kind: duty,
        since: standsSince,
        logIndex: registeredLogIndex,
        subject: { recordId, dossierId, classId: placedIn },
      },
      reader.moment.at,
    ),
  ];
};
