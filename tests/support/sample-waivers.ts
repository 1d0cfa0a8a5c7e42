import { type GivenEvent, schoolId, uuidOf } from './projection-spec.js';

interface Waived {
  readonly schoolYear: string;
  readonly classId: string;
  readonly by: string;
}

/** What is owed of one day in one class, and then of a whole kind; the first is withdrawn. */
export const waivers = ({ schoolYear, classId, by }: Waived): readonly GivenEvent[] => {
  const [first, second] = [uuidOf('waiver 1'), uuidOf('waiver 2')];
  const scope = {
    schoolYear,
    kind: 'attendance',
    period: '2026-11-20',
    classId,
    dossierId: null,
    topic: null,
  };
  const wider = { ...scope, period: null, classId: null };
  return [
    ['obligation.waived', { waiverId: first, scope }],
    ['obligation.waived', { waiverId: second, scope: wider }],
    ['obligation.waiver-withdrawn', { waiverId: first }],
  ].map(([type, payload]) => ({
    streamId: `obligation-${schoolId}`,
    type: String(type),
    payload,
    by,
    role: 'principal',
  }));
};

/** A team is let off its plan alone. */
export const waiverOfTeam = ({ schoolYear, by }: Omit<Waived, 'classId'>): GivenEvent => ({
  streamId: `obligation-${schoolId}`,
  type: 'obligation.waived',
  payload: {
    waiverId: uuidOf('waiver of a team'),
    scope: {
      schoolYear,
      kind: 'team-plan',
      period: null,
      classId: null,
      dossierId: uuidOf('team'),
      topic: null,
    },
  },
  by,
  role: 'principal',
});
