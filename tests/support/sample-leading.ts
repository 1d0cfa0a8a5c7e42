import { type GivenEvent, schoolId } from './projection-spec.js';

/** The electronic record takes the place of paper for some kinds, and another system leads for one. */
export const leading = (by: string): readonly GivenEvent[] => {
  const rules = { from: '2026-09-05', decisionNo: '24/QĐ', legalBasis: 'Quy chế, Điều 11' };
  return [
    { kinds: ['attendance', 'child-profile'], system: 'engine', systemName: null, ...rules },
    { kinds: ['child-profile'], system: 'sector-database', systemName: null, ...rules },
  ].map((payload) => ({
    streamId: `school-${schoolId}`,
    type: 'school.leading-system-set',
    payload,
    by,
    role: 'principal',
  }));
};

/** The number of a record in another system, and the one that took its place. */
export const referenced = (recordId: string): readonly GivenEvent[] =>
  ['VE-0815', 'VE-0816'].map((number) => ({
    streamId: `record-${recordId}`,
    type: 'record.referenced',
    payload: { system: 'vnedu', systemName: null, on: '2026-10-02' },
    protectedBlocks: [{ purpose: 'reference', fields: { 'reference:vnedu': number } }],
  }));
