import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type {
  FieldDefinition,
  FigureDefinition,
  RecordKind,
} from '../../src/domain/shared/record-kind.js';
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

const readiness: RecordKind = {
  ...mark,
  kind: 'readiness',
  fields: mark.fields.map((field) => ({ ...field, name: 'isReady', type: { is: 'boolean' } })),
};

const minutes: RecordKind = {
  ...oneStep,
  kind: 'minutes',
  about: 'team',
  onePerDossier: false,
  fields: [
    ...mark.fields.map((field) => ({ ...field, name: 'rating' })),
    {
      name: 'metOn',
      label,
      type: { is: 'date', notFuture: true },
      required: true,
      purpose: null,
      readers: ['principal', 'teacher'],
    },
    {
      name: 'about',
      label,
      type: { is: 'text', lengthMax: 20 },
      required: false,
      purpose: null,
      readers: ['principal'],
    },
  ],
};
const degree: RecordKind = { ...minutes, kind: 'degree', about: 'staff' };
const inSchool: Partial<RecordKind> = { kind: 'school-report', about: 'school' };

const parse = (...kinds: readonly RecordKind[]) =>
  parseCatalogue({ ...catalogue, kinds: [rollCall, mark, ...kinds] });
const counting = (count: unknown, over: Partial<RecordKind> = {}): RecordKind =>
  ({ ...ofClass, ...over, figures: [{ ...absent, count }] }) as RecordKind;
const problemOf = (...kinds: readonly RecordKind[]): string => {
  const parsed = parse(...kinds);
  return parsed.ok ? 'none' : parsed.error.problem;
};

describe('figures of a kind', () => {
  test('count what teams and staff have, by the day that a record says', () => {
    const met = { of: 'approved', kind: 'minutes', on: 'metOn' };
    const rated = { of: 'records', kind: 'minutes', on: 'metOn', field: 'rating', values: ['T'] };
    const trained = { kind: 'degree', field: 'rating', values: ['T'] };
    const ofTeam = [
      counting(met, { kind: 'team-met', about: 'team' }),
      counting(rated, { kind: 'team-rated', about: 'team' }),
      counting({ of: 'reports', kind: 'team-met', figure: 'absent' }, inSchool),
    ];
    expect(problemOf(minutes, ...ofTeam)).toBe('none');
    const ofStaff = [
      { of: 'staff' },
      { of: 'staff', roles: ['teacher', 'homeroomTeacher'] },
      { of: 'staff', having: trained },
      { of: 'approved', kind: 'degree', on: 'metOn' },
    ].map((count, at) => counting(count, { ...inSchool, kind: `staff-${at}` }));
    expect(problemOf(degree, ...ofStaff)).toBe('none');
  });

  test.each<[string, unknown, Partial<RecordKind>, string]>([
    [
      'minutes for a class',
      { of: 'approved', kind: 'minutes', on: 'metOn' },
      {},
      'is not of class',
    ],
    ['staff for a class', { of: 'staff', roles: ['teacher'] }, {}, 'only the school has staff'],
    ['an office that there is not', { of: 'staff', roles: ['king'] }, inSchool, 'is not one of'],
    ['no day and no period', { of: 'approved', kind: 'minutes' }, inSchool, 'has no period'],
    [
      'a day that is a text',
      { of: 'approved', kind: 'minutes', on: 'about' },
      inSchool,
      'minutes has no date about',
    ],
    [
      'a day beside a period',
      { of: 'approved', kind: 'school-book', on: 'metOn' },
      inSchool,
      'school-book has a period already',
    ],
    [
      'people by what is of a team',
      { of: 'staff', having: { kind: 'minutes', field: 'rating', values: ['T'] } },
      inSchool,
      'minutes is not of staff',
    ],
    [
      'a secret by its day',
      { of: 'approved', kind: 'secret', on: 'metOn' },
      inSchool,
      'secret is sensitive',
    ],
    [
      'a secret by its day that is one',
      { of: 'approved', kind: 'secret-day', on: 'metOn' },
      inSchool,
      'metOn is sensitive',
    ],
  ])('are refused that count %s', (_, count, over, problem) => {
    const sensitive = (field: FieldDefinition) => ({ ...field, sensitive: true });
    const secret = { ...degree, kind: 'secret', fields: degree.fields.map(sensitive) };
    const notTheDay = secret.fields.map((field) =>
      field.name === 'metOn' ? { ...field, sensitive: false } : field,
    );
    const kinds = [
      minutes,
      degree,
      { ...minutes, kind: 'school-book', about: 'school' as const, every: 'month' as const },
      { ...secret, fields: notTheDay },
      { ...secret, kind: 'secret-day' },
    ];
    expect(problemOf(...kinds, counting(count, over))).toContain(problem);
  });

  test('count rows of sheets, records by topic, children, and reports below', () => {
    const level = { of: 'records', kind: 'mark', topic: 'toan', field: 'level', values: ['T'] };
    const ready = { of: 'records', kind: 'readiness', field: 'isReady', values: ['true'] };
    const more = [
      readiness,
      counting(ready, { kind: 'ready' }),
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
    [
      'what is so or not by another word',
      [readiness, counting({ ...level, kind: 'readiness', field: 'isReady', values: ['yes'] })],
      'yes is no option of isReady',
    ],
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
    expect(problemOf({ ...ofClass, about: 'staff' })).toContain(
      'only classes, teams and the school',
    );
    expect(problemOf({ ...ofClass, figures: [absent, absent] })).toContain('absent occurs twice');
  });
});
