import { findingDuty, findingDutyPowers } from '../../../domain/inspection/finding-duties.js';
import { findingsOfConclusionMax } from '../../../domain/inspection/inspection.commands.js';
import type { PersonId } from '../../../domain/shared/ids.js';
import { lateFrom } from '../../../domain/shared/due.js';
import type { OpenFindingRow } from '../../ports/inspection-rows.js';
import { findingView } from '../inspection-queries.js';
import { type Duty, dutyOf } from './duty.js';
import type { DutyFacts } from './duty-facts.js';

/** What an authority wants to be put right, for whoever answers, and then for whoever signs. */
export const dutiesOfFinding = (
  { reader, personId }: DutyFacts,
  row: OpenFindingRow,
): readonly Duty[] => {
  const { answered, conclusion, dueOn, findingNo, judged, status } = row;
  const answeredBy = answered && (answered.personId as PersonId);
  const kind = findingDuty({ status, answeredBy }, personId);
  if (kind === null || !reader.holds(findingDutyPowers[kind])) return [];
  const asked = judged ?? conclusion.recorded;
  const found = {
    kind,
    since: (status === 'answered' && answered ? answered : asked).at,
    due: lateFrom(dueOn),
    // One entry asks for several.
    logIndex: Number(conclusion.recordedLogIndex) * findingsOfConclusionMax + findingNo,
    subject: { finding: findingView(reader, row, conclusion) },
  };
  return [dutyOf(found, reader.moment.at)];
};
