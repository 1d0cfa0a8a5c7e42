import { type GivenEvent, schoolId, uuidOf } from './projection-spec.js';

/** A deadline that takes the place of another, and is withdrawn. */
export const deadlines = (of: {
  readonly schoolYear: string;
  readonly by: string;
}): readonly GivenEvent[] => {
  const [first, second] = [uuidOf('deadline 1'), uuidOf('deadline 2')];
  const slot = { schoolYear: of.schoolYear, kind: 'attendance', period: '2026-11-23' };
  const bySchool = { ...slot, dueOn: '2026-11-25', setBy: 'school', paperNo: null };
  const byAuthority = { ...slot, dueOn: '2026-11-26', setBy: 'authority', paperNo: '812/PGDĐT' };
  return [
    ['obligation.deadline-set', { deadlineId: first, ...bySchool }],
    ['obligation.deadline-set', { deadlineId: second, ...byAuthority }],
    ['obligation.deadline-withdrawn', { deadlineId: second }],
  ].map(([type, payload]) => ({
    streamId: `obligation-${schoolId}`,
    type: String(type),
    payload,
    by: of.by,
    role: 'principal',
  }));
};
