import { catalogueIds, readCatalogueSources } from '../support/catalogue-sources.js';

const kinds = catalogueIds.flatMap((catalogueId) =>
  readCatalogueSources(catalogueId).flatMap(({ catalogue }) => catalogue.kinds),
);

const takesPapers = (kind: string): boolean => {
  const ofName = kinds.filter((one) => one.kind === kind);
  if (ofName.length === 0) throw new Error(`no catalogue has ${kind}`);
  return ofName.every(({ attachments }) => attachments?.types.includes('pdf') ?? false);
};

describe('files are taken by every kind whose original is a paper', () => {
  test.each([
    ...['staff-profile', 'staff-degree', 'staff-contract', 'staff-pay', 'staff-insurance'],
    ...['staff-award', 'staff-discipline', 'teacher-notes'],
    ...['year-plan', 'theme-plan', 'week-plan', 'day-plan', 'lesson-plan', 'subject-plan'],
    ...['team-plan', 'team-minutes', 'school-plan', 'lesson-visit'],
    ...['policy', 'correspondence', 'bound-volume', 'responsibility-matrix'],
    ...['inspection-plan', 'inspection-record', 'incident', 'accreditation-evidence'],
    ...['universal-education', 'asset-inventory', 'class-assets', 'youth-union-register'],
    ...['child-profile', 'health-exam', 'vaccination', 'transfer-paper', 'disability-support'],
  ])('%s', (kind) => {
    expect(takesPapers(kind)).toBe(true);
  });

  test('and by no sheet, whose papers would be of several children', () => {
    expect(takesPapers('attendance')).toBe(false);
    expect(kinds.filter(({ rowFields, attachments }) => rowFields && attachments)).toEqual([]);
  });

  test('evidence of accreditation comes as sheets of figures, too', () => {
    const evidence = kinds.find(({ kind }) => kind === 'accreditation-evidence');
    expect(evidence?.attachments?.types).toEqual(['pdf', 'image', 'word', 'excel']);
  });
});
