import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import { isSafePattern } from '../../src/domain/school/safe-pattern.js';
import type { FieldDefinition, RecordCatalogue } from '../../src/domain/shared/record-kind.js';
import { catalogue } from '../support/school-scenes.js';

const directory = path.join(import.meta.dirname, '..', '..', 'catalogues');
const read = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(directory, file), 'utf8'));

const problemOf = (value: unknown): string | null => {
  const parsed = parseCatalogue(value);
  return parsed.ok ? null : parsed.error.problem;
};

const [kind] = catalogue.kinds;
const [field] = kind?.fields ?? [];
if (!kind || !field) throw new Error('the catalogue of the scenes has a kind with fields');
const [step] = kind.chain;

const withKind = (over: object, head: object = {}): object => ({
  ...catalogue,
  ...head,
  kinds: [{ ...kind, ...over }],
});
const withField = (over: object): object => withKind({ fields: [{ ...field, ...over }] });
const withType = (type: object): object => withField({ type });
const gate = { onePerDossier: false, every: 'week', about: 'class' };
const dateType = { is: 'date', notFuture: false };
const rulesOfSchool = {
  onePerDossier: false,
  about: 'school',
  versioned: { effectiveFrom: 'from' },
  fields: [{ ...field, name: 'from', type: dateType, required: true, purpose: null }],
};
const happening = {
  onePerDossier: false,
  dueAfter: { field: 'on', days: 1 },
  fields: [{ ...field, name: 'on', type: dateType, required: true, purpose: null }],
};
const option = { code: 'a', label: field.label };
const inPeriods = { onePerDossier: false, every: 'month' };
const withLevels = { levels: [{ ...option, code: 'khoi-1' }] };
const at = 'catalogue.kinds[0].fields[0]';

test('a field is sensitive by saying yes or no, and not at all when it says nothing', () => {
  expect(problemOf(withField({ sensitive: true }))).toBeNull();
  expect(problemOf(withField({ sensitive: false }))).toBeNull();
  expect(problemOf(withField({ sensitive: 'yes' }))).toBe(`${at}.sensitive: is not true or false`);
});

describe('the catalogues of this release', () => {
  const files = readdirSync(directory).filter((file) => /^vn-.*\.json$/.test(file));
  const fieldsOf = (file: string, name: string): readonly FieldDefinition[] => {
    const parsed = parseCatalogue(read(file));
    if (!parsed.ok) throw new Error(parsed.error.problem);
    return parsed.value.kinds.find((one) => one.kind === name)?.fields ?? [];
  };

  test('are right in form', () => {
    expect(files).toEqual([
      'vn-kindergarten.v1.json',
      'vn-kindergarten.v2.json',
      'vn-kindergarten.v3.json',
      'vn-primary.v1.json',
      'vn-primary.v2.json',
      'vn-primary.v3.json',
      'vn-primary.v4.json',
    ]);
    for (const file of files) expect([file, problemOf(read(file))]).toEqual([file, null]);
  });

  test('mark health, disability, policy status and personal numbers as sensitive (row 9)', () => {
    const marked = (file: string, kind: string) =>
      fieldsOf(file, kind).flatMap(({ name, sensitive }) => (sensitive ? [name] : []));
    for (const file of files) {
      const names = ['personalNo', 'policyCategory', 'disability'];
      expect(marked(file, 'child-profile')).toEqual(names);
    }
    const growth = marked('vn-kindergarten.v1.json', 'growth-note');
    expect(growth).toEqual(['heightMm', 'weightGrams', 'remark']);
  });

  test.each(files)('%s has every column of the sector’s list of children (row 8)', (file) => {
    expect(fieldsOf(file, 'child-profile').map(({ name }) => name)).toEqual([
      'pupilCode',
      'moetCode',
      'registerNo',
      'fullName',
      'dateOfBirth',
      'gender',
      'ethnicity',
      'nationality',
      'placeOfBirth',
      'currentAddress',
      'personalNo',
      'policyCategory',
      'disability',
      'fatherName',
      'fatherBirthYear',
      'fatherOccupation',
      'fatherPhone',
      'motherName',
      'motherBirthYear',
      'motherOccupation',
      'motherPhone',
      'admittedOn',
      'enrolmentStatus',
    ]);
  });

  test.each(files)('%s protects everything that tells who a child is', (file) => {
    const clear = fieldsOf(file, 'child-profile').filter(({ purpose }) => purpose === null);
    expect(clear.map(({ name }) => name)).toEqual(['admittedOn', 'enrolmentStatus']);
  });

  test.each(files)('%s shows personal numbers and disabilities to few', (file) => {
    const few = { personalNo: ['inspector'], disability: [] } as const;
    for (const [name, others] of Object.entries(few)) {
      const readers = fieldsOf(file, 'child-profile').find((one) => one.name === name)?.readers;
      for (const role of ['teacher', 'subjectTeamLead', 'accountant', ...others]) {
        expect(readers).not.toContain(role);
      }
    }
  });

  test.each(files)('%s opens health to inspectors by a request that covers it alone', (file) => {
    const kinds = ['child-profile', ...(file.includes('kindergarten') ? ['growth-note'] : [])];
    const health = kinds
      .flatMap((kind) => fieldsOf(file, kind))
      .filter(({ purpose }) => purpose === 'health');
    expect(health.length).toBeGreaterThan(0);
    for (const { readers, sensitive } of health) {
      expect([readers.includes('inspector'), sensitive]).toEqual([true, true]);
    }
  });

  test('the kindergarten has a second kind: many per child, clear and protected, no chain', () => {
    const parsed = parseCatalogue(read('vn-kindergarten.v1.json'));
    const note = parsed.ok && parsed.value.kinds.find((one) => one.kind === 'growth-note');
    expect(note).toMatchObject({ onePerDossier: false, chain: [] });
    const purposes = fieldsOf('vn-kindergarten.v1.json', 'growth-note').map((one) => one.purpose);
    expect(new Set(purposes)).toEqual(new Set([null, 'health']));
  });
});

describe('parseCatalogue', () => {
  test('gives back what it was given', () => {
    expect(parseCatalogue(catalogue)).toEqual({ ok: true, value: catalogue });
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'catalogue: is not an object'],
    ['a list', [], 'catalogue: is not an object'],
    ['an unknown member', { ...catalogue, author: 'x' }, 'catalogue: has an unknown member author'],
    ['a missing member', without('effectiveTo'), 'catalogue.effectiveTo: is missing'],
    [
      'version 0',
      { ...catalogue, catalogueVersion: 0 },
      'catalogue.catalogueVersion: is not an integer from 1 to 1000000',
    ],
    [
      'no day',
      { ...catalogue, effectiveFrom: '2026-02-29' },
      'catalogue.effectiveFrom: is not a day of the calendar',
    ],
    [
      'an end before the start',
      { ...catalogue, effectiveTo: '2021-02-15' },
      'catalogue.effectiveTo: is before effectiveFrom',
    ],
    ['no kinds', { ...catalogue, kinds: [] }, 'catalogue.kinds: has 0 members, not 1 to 200'],
    [
      'a flag as a text',
      withKind({ onePerDossier: 'no' }),
      'catalogue.kinds[0].onePerDossier: is not true or false',
    ],
    [
      'a rhythm that nobody knows',
      withKind({ onePerDossier: false, every: 'fortnight' }),
      'catalogue.kinds[0].every: is not one of year, term, assessment, month, week, day',
    ],
    [
      'a rhythm of what there is only one of',
      withKind({ every: 'month' }),
      'catalogue.kinds[0].every: there is only one record of this kind',
    ],
    [
      'days ahead of nothing',
      withKind({ aheadDays: 9 }),
      'catalogue.kinds[0].aheadDays: there is no period to be ahead of',
    ],
    [
      'more days ahead than there are',
      withKind({ onePerDossier: false, every: 'year', aheadDays: 121 }),
      'catalogue.kinds[0].aheadDays: is not an integer from 1 to 120',
    ],
    [
      'a window of a month',
      withKind({ onePerDossier: false, every: 'month', window: 'days-off-before' }),
      'catalogue.kinds[0].window: is of a week or a day',
    ],
    [
      'a window that there is not',
      withKind({ onePerDossier: false, every: 'week', window: 'weekend' }),
      'catalogue.kinds[0].window: is not one of days-off-before',
    ],
    [
      'a gate in the dossier of a child',
      withKind({ onePerDossier: false, every: 'week', gates: ['attendance'] }),
      'catalogue.kinds[0].gates: only a record of a class with periods, a chain and no topics holds up others',
    ],
    [
      'a gate before a kind that there is not',
      withKind({ ...gate, gates: ['roll-call'] }),
      'catalogue.kinds[0].gates: roll-call is no other kind of a class with periods',
    ],
    [
      'a gate before itself',
      withKind({ ...gate, gates: [kind.kind] }),
      `catalogue.kinds[0].gates: ${kind.kind} is no other kind of a class with periods`,
    ],
    [
      'topics without a rhythm',
      withKind({ topics: [{ code: 'toan', label: field.label }] }),
      'catalogue.kinds[0].topics: there is no period to divide',
    ],
    [
      'a topic of a level that there is not',
      withKind({ ...inPeriods, topics: [{ ...option, levels: ['khoi-1', 'khoi-9'] }] }, withLevels),
      'catalogue.kinds[0].topics[0].levels: khoi-9 is no level of the catalogue',
    ],
    [
      'a topic of a level where the catalogue has none',
      withKind({ ...inPeriods, topics: [option, { ...option, code: 'b', levels: ['khoi-1'] }] }),
      'catalogue.kinds[0].topics[1].levels: khoi-1 is no level of the catalogue',
    ],
    [
      'a topic of a level of what is of no class',
      withKind(
        { ...inPeriods, about: 'team', topics: [{ ...option, levels: ['khoi-1'] }] },
        withLevels,
      ),
      'catalogue.kinds[0].topics[0].levels: only classes are of a level',
    ],
    [
      'a topic of no level at all',
      withKind({ ...inPeriods, topics: [{ ...option, levels: [] }] }, withLevels),
      'catalogue.kinds[0].topics[0].levels: has 0 members, not 1 to 30',
    ],
    [
      'one level twice',
      { ...catalogue, levels: [...withLevels.levels, ...withLevels.levels] },
      'catalogue.levels: khoi-1 occurs twice',
    ],
    [
      'an own file of a child',
      withKind({ ownFileOnly: true }),
      'catalogue.kinds[0].ownFileOnly: only staff have files of their own',
    ],
    [
      'a register of children',
      withKind({ onePerDossier: false, numbered: true }),
      'catalogue.kinds[0].numbered: only the school keeps registers',
    ],
    [
      'a register with a rhythm',
      withKind({ onePerDossier: false, about: 'school', numbered: true, every: 'month' }),
      'catalogue.kinds[0].numbered: a register has no rhythm',
    ],
    [
      'a register with one record',
      withKind({ onePerDossier: true, about: 'school', numbered: true }),
      'catalogue.kinds[0].numbered: there is only one record of this kind',
    ],
    [
      'a register that may be none',
      withKind({ about: 'school', numbered: false }),
      'catalogue.kinds[0].numbered: is not true',
    ],
    [
      'a register with one topic twice',
      withKind({
        onePerDossier: false,
        about: 'school',
        numbered: true,
        topics: [
          { code: 'den', label: field.label },
          { code: 'den', label: field.label },
        ],
      }),
      'catalogue.kinds[0].topics: den occurs twice',
    ],
    [
      'rules of a child',
      withKind({ onePerDossier: false, versioned: { effectiveFrom: 'from' } }),
      'catalogue.kinds[0].versioned: only the school has rules',
    ],
    [
      'rules with a rhythm',
      withKind({ ...rulesOfSchool, every: 'year' }),
      'catalogue.kinds[0].versioned: versions have neither a rhythm nor numbers',
    ],
    [
      'rules of which there is one',
      withKind({ ...rulesOfSchool, onePerDossier: true }),
      'catalogue.kinds[0].versioned: there is only one record of this kind',
    ],
    [
      'rules that nobody has to say the first day of',
      withKind({ ...rulesOfSchool, fields: [{ ...field, name: 'from', type: dateType }] }),
      'catalogue.kinds[0].versioned.effectiveFrom: is no required date that is kept in the clear',
    ],
    [
      'rules whose first day is hidden',
      withKind({
        ...rulesOfSchool,
        fields: [{ ...field, name: 'from', type: dateType, required: true, purpose: 'rules' }],
      }),
      'catalogue.kinds[0].versioned.effectiveFrom: is no required date that is kept in the clear',
    ],
    [
      'a day after which something is due that is owed for its periods',
      withKind({ ...happening, every: 'month', due: { from: 'end', days: 5 } }),
      'catalogue.kinds[0].dueAfter: it is owed for its periods',
    ],
    [
      'a day after which something is due of which there is one',
      withKind({ ...happening, onePerDossier: true }),
      'catalogue.kinds[0].dueAfter: only what happens now and then is due after its day',
    ],
    [
      'a day after which something is due that nobody has to say',
      withKind({ ...happening, fields: [{ ...field, name: 'on', type: dateType }] }),
      'catalogue.kinds[0].dueAfter.field: is no required date that is kept in the clear',
    ],
    [
      'one topic twice',
      withKind({
        onePerDossier: false,
        every: 'assessment',
        topics: [
          { code: 'toan', label: field.label },
          { code: 'toan', label: field.label },
        ],
      }),
      'catalogue.kinds[0].topics: toan occurs twice',
    ],
    [
      'a due day that nothing is counted from',
      withKind({ onePerDossier: false, due: { from: 'end', days: 5 } }),
      'catalogue.kinds[0].due: there is no period to count from',
    ],
    [
      'a due day from the end of what has none, as there is one of it',
      withKind({ due: { from: 'end', days: 5 } }),
      'catalogue.kinds[0].due: what there is one of is due from the start of a year',
    ],
    [
      'a due day of what no law asks for',
      withKind({
        onePerDossier: false,
        every: 'month',
        tier: 'internal',
        due: { from: 'end', days: 5 },
      }),
      'catalogue.kinds[0].due: a kind that is internal is not owed',
    ],
    [
      'a due day of a child’s record by which it is to be approved',
      withKind({
        onePerDossier: false,
        every: 'month',
        due: { from: 'end', days: 5, by: 'approval' },
      }),
      'catalogue.kinds[0].due.by: only what a team, staff or the school has approved is due by that',
    ],
    [
      'a due day by which something else is done',
      withKind({
        onePerDossier: false,
        every: 'month',
        due: { from: 'end', days: 5, by: 'reading' },
      }),
      'catalogue.kinds[0].due.by: is not one of approval',
    ],
    [
      'a due day counted from the middle',
      withKind({ onePerDossier: false, every: 'month', due: { from: 'middle', days: 5 } }),
      'catalogue.kinds[0].due.from: is not one of start, end',
    ],
    [
      'a due day three months later',
      withKind({ onePerDossier: false, every: 'month', due: { from: 'end', days: 61 } }),
      'catalogue.kinds[0].due.days: is not an integer from -31 to 60',
    ],
    [
      'a field called as what every record with a period says',
      withKind({
        onePerDossier: false,
        every: 'day',
        fields: [field, { ...field, name: 'period' }],
      }),
      'catalogue.kinds[0].fields[1].name: is said of every record with a period',
    ],
    ['kinds that are no list', { ...catalogue, kinds: {} }, 'catalogue.kinds: is not a list'],
    [
      'one kind twice',
      { ...catalogue, kinds: [kind, kind] },
      'catalogue.kinds: child-profile occurs twice',
    ],
    [
      'a kind named like a member of every object',
      withKind({ kind: 'constructor' }),
      'catalogue.kinds: constructor cannot be a name',
    ],
    [
      'a kind in capitals',
      withKind({ kind: 'Profile' }),
      'catalogue.kinds[0].kind: has a wrong form',
    ],
    [
      'one field twice',
      withKind({ fields: [field, field] }),
      'catalogue.kinds[0].fields: fullName occurs twice',
    ],
    [
      'one step twice',
      withKind({ chain: [step, step] }),
      'catalogue.kinds[0].chain: approve occurs twice',
    ],
    [
      'a sample at the first step, so that nobody need look at a record',
      withKind({ chain: [{ ...step, sample: 20 }] }),
      'catalogue.kinds[0].chain[0].sample: the first step is taken of all',
    ],
    [
      'a sample of everything',
      withKind({ chain: [step, { ...step, step: 'second', sample: 100 }] }),
      'catalogue.kinds[0].chain[1].sample: is not an integer from 1 to 99',
    ],
    [
      'a sample of nothing',
      withKind({ chain: [step, { ...step, step: 'second', sample: 0 }] }),
      'catalogue.kinds[0].chain[1].sample: is not an integer from 1 to 99',
    ],
    [
      'an unknown role',
      withKind({ owners: ['caretaker'] }),
      'catalogue.kinds[0].owners[0]: is not one of',
    ],
    ['a field without purpose', withField({ purpose: undefined }), `${at}.purpose: is not a text`],
    ['a reserved purpose', withField({ purpose: 'correction' }), `${at}.purpose: is reserved`],
    ['a field nobody may read', withField({ readers: [] }), `${at}.readers: has 0 members`],
    ['a label in one language', withField({ label: { vi: 'x' } }), `${at}.label.en: is missing`],
    [
      'a label with a bidi control',
      withField({ label: { vi: 'a\u202eb', en: 'x' } }),
      `${at}.label.vi: holds a character that cannot be seen`,
    ],
    ['an unknown type', withType({ is: 'colour' }), `${at}.type.is: is not one of`],
    ['no type', withType([]), `${at}.type.is: is not one of`],
    ['a text without limit', withType({ is: 'text' }), `${at}.type.lengthMax: is missing`],
    [
      'a pattern with a group',
      withType({ is: 'text', lengthMax: 9, pattern: '^(a+)+$' }),
      `${at}.type.pattern: is not an anchored sequence`,
    ],
    [
      'a text longer than any',
      withType({ is: 'text', lengthMax: 20_001 }),
      `${at}.type.lengthMax: is not an integer from 1 to 20000`,
    ],
    [
      'a pattern for a text so long that it could take its time',
      withType({ is: 'text', lengthMax: 5_001, pattern: '^a*a*$' }),
      `${at}.type.lengthMax: is too long for a pattern`,
    ],
    [
      'bounds that exclude everything',
      withType({ is: 'integer', min: 2, max: 1 }),
      `${at}.type: min is above max`,
    ],
    [
      'one option twice',
      withType({ is: 'choice', options: [option, option] }),
      `${at}.type.options: a occurs twice`,
    ],
  ])('refuses %s', (_, value, problem) => {
    expect(problemOf(value)).toContain(problem);
  });

  function without(name: keyof RecordCatalogue): object {
    const { [name]: _, ...rest } = catalogue;
    return rest;
  }
});

describe('isSafePattern', () => {
  test.each([
    '^[0-9]{12}$',
    '^0[0-9]{9,10}$',
    '^[A-Z0-9._/-]{1,30}$',
    '^\\p{L}+ ?x$',
    '^\\[[a-z]\\]$',
    '^[01][0-9]:[0-5][0-9]$|^2[0-3]:[0-5][0-9]$',
    '^[|]$|^\\|$',
  ])('takes %s', (pattern) => {
    expect(isSafePattern(pattern)).toBe(true);
  });

  test.each([
    '[0-9]+',
    '^[0-9]+',
    '^(a|b)$',
    '^a+a+a+$',
    '^a?a?a?$',
    '^a{1,999}a{1,999}a{1,999}$',
    '^a|b$',
    '^a$|b$',
    '^a$||^b$',
    '^a*$|^b*$|^c*$',
    '^(?=a)$',
    '^\\1$',
    '^[z-a]$',
    '^a{5,2}$',
    '^\\p{Nonsense}$',
    '^$',
    '^a**$',
  ])('refuses %s', (pattern) => {
    expect(isSafePattern(pattern)).toBe(false);
  });

  test('leaves no pattern that the longest text could stop on', () => {
    const started = performance.now();
    const slowest = '^[a-z]*[a-z]*$';
    expect(isSafePattern(slowest)).toBe(true);
    expect(new RegExp(slowest, 'u').test(`${'a'.repeat(5000)}!`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
