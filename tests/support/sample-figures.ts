import { type GivenEvent, schoolId, uuidOf } from './projection-spec.js';

/** Figures that a class and a team are asked for; one answers, and the rest is withdrawn. */
export const figures = (of: {
  readonly schoolYear: string;
  readonly classId: string;
  readonly by: string;
}): readonly GivenEvent[] => {
  const requestId = uuidOf('figure request');
  const { schoolYear, classId } = of;
  const terms = { schoolYear, classIds: [classId], teamIds: [uuidOf('team')], dueOn: '2026-12-04' };
  return [
    ['obligation.figures-asked', { requestId, ...terms }],
    ['obligation.figures-given', { requestId, unitId: classId }],
    ['obligation.request-withdrawn', { requestId }],
  ].map(([type, payload]) => ({
    streamId: `obligation-${schoolId}`,
    type: String(type),
    payload,
    by: of.by,
    role: 'principal',
  }));
};
