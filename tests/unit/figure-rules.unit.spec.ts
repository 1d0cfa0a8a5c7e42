import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type { FigureDefinition, RecordKind } from '../../src/domain/shared/record-kind.js';
import { oneStep } from '../support/record-scenes.js';
import { catalogue } from '../support/school-scenes.js';
import { rollCall } from '../support/sheet-kinds.js';

const label = { vi: 'nhãn', en: 'label' };
const absent: FigureDefinition = {
  code: 'absent',
  label,
  count: { of: 'rows', kind: 'roll-call', field: 'presence', values: ['V'] },
};
const ofClass: RecordKind = {
  ...oneStep,
  kind: 'class-report',
  about: 'class',
  onePerDossier: false,
  every: 'month',
  figures: [absent],
};
const ofSchool: RecordKind = {
  ...ofClass,
  kind: 'school-report',
  about: 'school',
  figures: [
    { code: 'absent', label, count: { of: 'reports', kind: 'class-report', figure: 'absent' } },
  ],
};
const mark: RecordKind = {
  ...oneStep,
  kind: 'mark',
  onePerDossier: false,
  every: 'term',
  topics: [{ code: 'toan', label }],
  fields: [
    {
      name: 'level',
      label,
      type: { is: 'choice', options: [{ code: 'T', label }] },
      required: true,
      purpose: 'assessment',
      readers: ['principal'],
    },
  ],
};

const parse = (...kinds: readonly RecordKind[]) =>
  parseCatalogue({ ...catalogue, kinds: [rollCall, mark, ...kinds] });
const counting = (count: unknown, over: Partial<RecordKind> = {}): RecordKind =>
  ({ ...ofClass, ...over, figures: [{ ...absent, count }] }) as RecordKind;
const problemOf = (...kinds: readonly RecordKind[]): string => {
  const parsed = parse(...kinds);
  return parsed.ok ? 'none' : parsed.error.problem;
};

describe('figures of a kind', () => {
  test('count rows of sheets, records by topic, children, and reports below', () => {
    const level = { of: 'records', kind: 'mark', topic: 'toan', field: 'level', values: ['T'] };
    const more = [
      counting(level, { kind: 'levels' }),
      counting({ of: 'children', when: 'joined' }, { kind: 'newcomers' }),
    ];
    expect(problemOf(ofClass, ofSchool, ...more)).toBe('none');
  });

  const presence = { of: 'rows', kind: 'roll-call', field: 'presence' };
  const level = { of: 'records', kind: 'mark', field: 'level' };
  test.each<[string, readonly RecordKind[], string]>([
    ['nothing known', [counting({ of: 'wishes' })], 'count.of: is not one of rows, records'],
    [
      'an unknown kind',
      [counting({ ...presence, kind: 'x', values: ['V'] })],
      'there is no kind x',
    ],
    ['no field', [counting({ ...presence, field: 'mood', values: ['V'] })], 'has no choice mood'],
    ['a text', [counting({ ...presence, field: 'reason', values: ['V'] })], 'has no choice reason'],
    ['no option', [counting({ ...presence, values: ['Z'] })], 'Z is no option of presence'],
    ['no topic', [counting({ ...level, topic: 'van', values: ['T'] })], 'mark has no topic van'],
    [
      'a kind without a period',
      [oneStep, counting({ ...level, kind: oneStep.kind, values: ['T'] })],
      `${oneStep.kind} has no period`,
    ],
    [
      'rows for the school',
      [counting({ ...presence, values: ['V'] }, { about: 'school' })],
      'only a class',
    ],
    [
      'itself',
      [counting({ of: 'reports', kind: 'class-report', figure: 'absent' })],
      'the report itself',
    ],
    [
      'no figure below',
      [
        ofClass,
        {
          ...counting({ of: 'reports', kind: 'class-report', figure: 'x' }),
          kind: 'above',
          about: 'school',
        },
      ],
      'class-report has no figure x',
    ],
    [
      'the school for a class',
      [
        ofClass,
        ofSchool,
        { ...counting({ of: 'reports', kind: 'school-report', figure: 'absent' }), kind: 'above' },
      ],
      'school-report is not below it',
    ],
  ])('are refused that count %s', (_, kinds, problem) => {
    expect(problemOf(...kinds)).toContain(problem);
  });

  test('count nothing that is sensitive', () => {
    const rowFields = rollCall.rowFields?.map((field) => ({ ...field, sensitive: true }));
    const hidden = { ...rollCall, kind: 'hidden', ...(rowFields && { rowFields }) };
    const count = { of: 'rows', kind: 'hidden', field: 'presence', values: ['V'] };
    expect(problemOf(hidden, counting(count))).toContain('presence is sensitive');
  });

  test('add up no last days of shorter periods: the same children would be there each time', () => {
    const sum = (kind: string, below: string, over: Partial<RecordKind>): RecordKind => ({
      ...counting({ of: 'reports', kind: below, figure: 'absent' }, over),
      kind,
    });
    const of = (when: string) => counting({ of: 'children', when });
    const month = sum('school-month', 'class-report', { about: 'school' });
    const year = sum('school-year', 'class-report', { about: 'school', every: 'year' });
    const through = sum('school-year', 'school-month', { about: 'school', every: 'year' });
    expect(problemOf(of('last-day'), month)).toBe('none');
    expect(problemOf(of('last-day'), year)).toContain('class-report is of a last day');
    expect(problemOf(of('last-day'), month, through)).toContain('school-month is of a last day');
    expect(problemOf(of('joined'), month, year)).toBe('none');
  });

  test('need a period, and a class or the school to be of', () => {
    const { every: _, ...once } = ofClass;
    expect(problemOf(once)).toContain('there is no period to count in');
    expect(problemOf({ ...ofClass, about: 'team' })).toContain('only classes and the school');
    expect(problemOf({ ...ofClass, figures: [absent, absent] })).toContain('absent occurs twice');
  });
});
