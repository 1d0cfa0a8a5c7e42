import { type GivenEvent, schoolId } from './projection-spec.js';
import { idOf } from './sample-life.js';

/** The dossier of the school with two letters in and one out, and the first of their days closed. */
export const registerOfSchool = (): readonly GivenEvent[] => {
  const streamId = `dossier-${schoolId}`;
  const entered = (name: string, topic: string, number: number, day: string): GivenEvent => ({
    streamId,
    type: 'dossier.record-filed',
    payload: {
      recordId: idOf(name),
      kind: 'correspondence',
      period: null,
      topic,
      entered: { number, day },
    },
  });
  return [
    {
      streamId,
      type: 'dossier.begun',
      payload: { dossierId: schoolId, subjectId: schoolId, about: 'school' },
    },
    entered('first letter', 'den', 1, '2026-12-30'),
    entered('answer', 'di', 1, '2026-12-30'),
    {
      streamId,
      type: 'dossier.day-closed',
      payload: {
        kind: 'correspondence',
        day: '2026-12-30',
        numbers: [
          { topic: 'den', first: 1, last: 1 },
          { topic: 'di', first: 1, last: 1 },
        ],
      },
    },
    entered('second letter', 'den', 1, '2027-01-02'),
    ...rulesRead(),
  ];
};

/** Rules of the school, approved by being submitted, which somebody has read. */
const rulesRead = (): readonly GivenEvent[] => {
  const recordId = idOf('rules');
  const streamId = `record-${recordId}`;
  const kept = { kind: 'policy', period: null, topic: 'ho-so' };
  const catalogue = { catalogueId: 'vn-kindergarten', catalogueVersion: 1 };
  const of = { recordId, dossierId: schoolId, subjectId: schoolId, schoolYear: '2026-2027' };
  const clear = { effectiveFrom: '2026-09-05' };
  return [
    {
      streamId,
      type: 'record.registered',
      payload: { ...of, ...kept, ...catalogue, clear, source: { from: 'form' } },
    },
    { streamId, type: 'record.submitted', payload: { outOfWindow: null } },
    {
      streamId,
      type: 'record.approved',
      payload: { step: 'submission', final: true, outOfWindow: null },
    },
    { streamId, type: 'record.acknowledged', payload: { readRevision: 2 } },
  ];
};
