import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type { RecordKind, SchoolReportRule } from '../../src/domain/shared/record-kind.js';
import { oneStep } from '../support/record-scenes.js';
import { catalogue } from '../support/school-scenes.js';

const label = { vi: 'nhãn', en: 'label' };
const field = (name: string): RecordKind['fields'][number] => ({
  name,
  label,
  type: { is: 'text', lengthMax: 100 },
  required: false,
  purpose: 'assessment',
  readers: ['principal'],
});
const mark: RecordKind = {
  ...oneStep,
  kind: 'mark',
  onePerDossier: false,
  every: 'term',
  topics: [
    { code: 'toan', label },
    { code: 'van', label },
  ],
  fields: [field('level'), field('comment')],
  schoolReport: { on: 'page', fields: ['level', 'comment'], summary: ['level'] },
};
const profile: RecordKind = {
  ...oneStep,
  kind: 'profile',
  onePerDossier: true,
  fields: [field('name')],
  schoolReport: { on: 'cover', fields: ['name'] },
};

const problemOf = (...kinds: readonly RecordKind[]): string => {
  const parsed = parseCatalogue({ ...catalogue, kinds });
  return parsed.ok ? 'none' : parsed.error.problem;
};
const withRule = (kind: RecordKind, over: Partial<SchoolReportRule>): RecordKind =>
  ({ ...kind, schoolReport: { ...kind.schoolReport, ...over } }) as RecordKind;

describe('what a kind says of the school report', () => {
  test('is of the cover where there is one, and else of the page of a year', () => {
    expect(problemOf(profile, mark)).toBe('none');
    expect(problemOf(withRule(profile, { on: 'page' }))).toContain('on the cover stands what');
    expect(problemOf(withRule(mark, { on: 'cover' }))).toContain('on the cover stands what');
  });

  test('is of a child alone, and of nothing that is made each day or week', () => {
    expect(problemOf({ ...mark, about: 'class' })).toContain('only a child has a school report');
    expect(problemOf({ ...mark, every: 'week' })).toContain('is too often');
    expect(problemOf({ ...mark, every: 'month' })).toBe('none');
  });

  test('names fields that the form has, each once', () => {
    expect(problemOf(withRule(mark, { fields: ['level', 'colour'] }))).toContain(
      'there is no field colour',
    );
    expect(problemOf(withRule(mark, { fields: ['level', 'level'] }))).toContain(
      'level occurs twice',
    );
    expect(problemOf(withRule(mark, { fields: [] }))).toContain('schoolReport.fields');
  });

  test('sums up fields of the report in no more columns than a table has', () => {
    expect(problemOf(withRule(mark, { fields: ['level'], summary: ['comment'] }))).toContain(
      'comment is not in the report',
    );
    expect(problemOf(withRule(profile, { summary: ['name'] }))).toContain('there is no period');
    const topics = Array.from({ length: 31 }, (_, at) => ({ code: `mon-${at}`, label }));
    const two = withRule({ ...mark, topics }, { summary: ['level', 'comment'] });
    expect(problemOf(two)).toContain('has more than 60 columns');
    expect(problemOf(withRule({ ...mark, topics }, { summary: ['level'] }))).toBe('none');
  });
});
