import { Chance } from '../../bench/year/chance.js';
import { type FieldInput, filledIn, keeping } from '../../bench/year/forms.js';
import { formProblems } from '../../src/domain/record/field-rules.js';
import { recordsNamed } from '../../src/domain/record/named-records.js';
import { rowAddress } from '../../src/domain/record/sheet.js';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type { DossierId } from '../../src/domain/shared/ids.js';
import { dayAt, dayNumber, type LocalDate } from '../../src/domain/shared/instant.js';
import type { FieldValue } from '../../src/domain/shared/protected-block.js';
import type { FieldRule, RecordKind } from '../../src/domain/shared/record-kind.js';
import {
  catalogueIds,
  type ExampleRecord,
  readCatalogueSources,
} from '../support/catalogue-sources.js';
import { powers } from '../../src/domain/shared/roles.js';
import { today } from '../support/people.js';
import { catalogue } from '../support/school-scenes.js';

interface RuleOfKind {
  readonly kind: RecordKind;
  readonly example: ExampleRecord;
  readonly rule: FieldRule;
  readonly addressOf: (name: string) => string;
}

const dossierId = 'dossier-1' as DossierId;
const inRow = (field: string) => rowAddress({ dossierId, field });

/** The example as it is entered: its row under the names that it has in a sheet. */
const valuesOf = ({ fields, row = {} }: ExampleRecord): Readonly<Record<string, FieldValue>> => ({
  ...fields,
  ...Object.fromEntries(Object.entries(row).map(([name, value]) => [inRow(name), value])),
});

const cases = catalogueIds.flatMap((catalogueId) =>
  readCatalogueSources(catalogueId).flatMap(({ catalogue: { catalogueVersion }, examples }) =>
    examples.flatMap(({ kind, example }) =>
      [
        ...(kind.rules ?? []).map((rule) => ({
          kind,
          example,
          rule,
          addressOf: (it: string) => it,
        })),
        ...(kind.rowRules ?? []).map((rule) => ({ kind, example, rule, addressOf: inRow })),
      ].map((one) => {
        const { left, is, right } = one.rule;
        const name = `${left.join(' + ')} ${is} ${right}`;
        return [`${catalogueId}@${catalogueVersion}/${one.kind.kind}: ${name}`, one] as const;
      }),
    ),
  ),
);

const problemsOf = (kind: RecordKind, fields: Readonly<Record<string, FieldValue>>) =>
  formProblems(kind, fields, {
    today,
    namedRecords: recordsNamed(kind.fields, fields),
  });

/** What breaks the rule by as little as there is: the day before, or one more. */
const breaking = ({ rule, example, addressOf }: RuleOfKind) => {
  const values = valuesOf(example);
  const than = values[addressOf(rule.right)];
  const [first = '', ...others] = rule.left.map(addressOf);
  if (typeof than === 'string') {
    return { ...values, [first]: dayAt(dayNumber(than as LocalDate) - 1) };
  }
  const sum = others.reduce((all, name) => all + Number(values[name] ?? 0), 0);
  return { ...values, [first]: Number(than) - sum + 1 };
};

describe('the rules between fields of the catalogues', () => {
  test('are there for what ends, for what is answered by a day, and for what is counted', () => {
    const kinds = new Set(cases.map(([, { kind }]) => kind.kind));
    expect([...kinds].toSorted()).toEqual([
      'child-profile',
      'correspondence',
      'inspection-record',
      'staff-contract',
      'staff-profile',
      'theme-plan',
      'universal-education',
      'universal-education-area',
    ]);
  });

  test.each(cases)('%s: kept by the example, and refused with that rule when broken', (_, one) => {
    const { kind, example, rule, addressOf } = one;
    expect(problemsOf(kind, valuesOf(example))).toEqual([]);
    const names = [...rule.left, rule.right].map(addressOf);
    for (const name of names)
      expect([name, valuesOf(example)[name] ?? null]).not.toEqual([name, null]);
    const broken = problemsOf(kind, breaking(one)).flatMap((problem) =>
      problem.problem === 'against-rule' ? [problem] : [],
    );
    expect(broken).toContainEqual({
      field: addressOf(rule.left[0] ?? ''),
      problem: 'against-rule',
      rule: expect.objectContaining({
        is: rule.is,
        left: rule.left.map((name) => expect.objectContaining({ name: addressOf(name) })),
        right: expect.objectContaining({ name: addressOf(rule.right) }),
      }),
    });
  });
});

test('what a simulated school fills in keeps every rule', () => {
  const kinds = cases.map(([, { kind }]) => kind);
  for (const kind of new Set(kinds)) {
    let given = 0;
    for (let at = 0; at < 100; at += 1) {
      const drawn = filledIn(kind.fields, new Chance(`${kind.kind} ${at}`), today);
      const broken = (inputs: readonly FieldInput[]) =>
        problemsOf(kind, Object.fromEntries(inputs.map(({ name, value }) => [name, value]))).filter(
          ({ problem }) => problem === 'against-rule',
        ).length;
      given += broken(drawn);
      expect(broken(keeping(kind.rules ?? [], drawn))).toBe(0);
    }
    // Without it rules would be broken: else this shows nothing.
    expect([kind.kind, given > 0]).toEqual([kind.kind, true]);
  }
});

describe('a catalogue', () => {
  const [first] = catalogue.kinds;
  const [model] = first?.fields ?? [];
  if (!first || !model) throw new Error('the catalogue of the scenes has a kind with fields');
  const { attachments: _, ...kind } = first;
  const readers = [...new Set([...kind.owners, ...powers.requestCorrection, 'principal'])];
  const whole = { is: 'integer', min: 0, max: 9 };
  const named = (name: string, type: object, over: object = {}) => ({
    ...model,
    ...{ name, type, required: false, purpose: 'class-book', readers },
    ...over,
  });
  const day = { is: 'date', notFuture: false };
  const fields = [
    named('from', day),
    named('to', day),
    named('girls', whole),
    named('boys', whole, { readers: readers.toReversed() }),
    named('all', whole),
    named('debt', { is: 'integer', min: -9, max: 9 }),
    named('secret', whole, { sensitive: true }),
    named('secretToo', whole, { sensitive: true }),
    named('ofOthers', whole, { readers: ['principal'] }),
    named('name', { is: 'text', lengthMax: 9 }),
  ];
  const problemOf = (over: object): string | null => {
    const parsed = parseCatalogue({ ...catalogue, kinds: [{ ...kind, fields, ...over }] });
    return parsed.ok ? null : parsed.error.problem;
  };
  const order = { left: ['to'], is: 'not-before', right: 'from' };
  const sum = { left: ['girls', 'boys'], is: 'at-most', right: 'all' };
  const at = 'catalogue.kinds[0]';

  test('takes rules between days and between numbers', () => {
    expect(problemOf({ rules: [order, sum] })).toBeNull();
    expect(problemOf({ rules: [{ left: ['debt'], is: 'at-most', right: 'all' }] })).toBeNull();
  });

  test('takes rules of rows, between fields of the row', () => {
    const sheet = {
      onePerDossier: false,
      every: 'day',
      about: 'class',
      rowFields: fields.slice(2, 5),
    };
    expect(problemOf({ ...sheet, rowRules: [sum] })).toBeNull();
    expect(problemOf({ ...sheet, rowRules: [order] })).toBe(
      `${at}.rowRules[0].left[0]: is no field of the form`,
    );
    expect(problemOf({ rowRules: [sum] })).toBe(
      `${at}.rowRules[0].left[0]: is no field of the form`,
    );
  });

  test.each<[string, object, string]>([
    ['nothing to compare', { left: [], is: 'at-most', right: 'all' }, '[0].left: has 0 members'],
    ['an unknown relation', { ...sum, is: 'equals' }, '[0].is: is not one of not-before, at-most'],
    ['a member more', { ...sum, label: 'x' }, '[0]: has an unknown member label'],
    ['an unknown field', { ...sum, right: 'sum' }, '[0].right: is no field of the form'],
    ['a name of every object', { ...sum, right: 'constructor' }, '[0].right: is no field'],
    ['days as numbers', { ...order, is: 'at-most' }, '[0].left[0]: is no integer'],
    ['numbers as days', { ...sum, is: 'not-before', left: ['girls'] }, '[0].left[0]: is no date'],
    ['a text', { ...sum, left: ['name'] }, '[0].left[0]: is no integer'],
    [
      'days that are added up',
      { ...order, left: ['to', 'from'] },
      '[0].left: only numbers are added up',
    ],
    [
      'a sum that may shrink',
      { ...sum, left: ['girls', 'debt'] },
      '[0].left[1]: may be below zero',
    ],
    ['itself', { ...sum, left: ['girls', 'all'] }, '[0]: all is compared with itself'],
    ['a part twice', { ...sum, left: ['girls', 'girls'] }, '[0]: girls is compared with itself'],
    [
      'what others read',
      { ...sum, left: ['ofOthers'] },
      '[0].left[0]: is not for the same readers',
    ],
    [
      'what is sensitive',
      { left: ['secret'], is: 'at-most', right: 'secretToo' },
      '[0].left[0]: is sensitive',
    ],
    ['with what is sensitive', { ...sum, right: 'secret' }, '[0].right: is sensitive'],
  ])('takes no rule that compares %s', (_, rule, problem) => {
    expect(problemOf({ rules: [rule] })).toContain(`${at}.rules${problem}`);
  });

  test.each<[string, object, readonly string[], string | null]>([
    ['its owner', { owners: ['registrar'] }, ['homeroomTeacher', 'teacher'], 'registrar'],
    ['who asks for its corrections', { owners: ['registrar'] }, ['registrar'], 'homeroomTeacher'],
    ['a teacher of its class', { about: 'class' }, [...kind.owners, 'homeroomTeacher'], 'teacher'],
    [
      'nobody, if it is not of a class',
      { about: 'team', owners: ['registrar'] },
      ['registrar'],
      null,
    ],
    [
      'its owner in a team',
      { about: 'team', owners: ['registrar', 'teacher'] },
      ['registrar'],
      'teacher',
    ],
  ])('takes no rule that tells %s of what they do not read', (_, over, ofBoth, blind) => {
    const hidden = [named('from', day), named('to', day)].map((one) => ({
      ...one,
      readers: ofBoth,
    }));
    expect(problemOf({ ...over, fields: hidden, rules: [order] })).toBe(
      blind && `${at}.rules[0].left[0]: is not read by ${blind}, who enters or corrects it`,
    );
  });

  test('takes no rules that say together that fields are equal, or one of them twice', () => {
    const back = { left: ['all'], is: 'at-most', right: 'girls' };
    expect(problemOf({ rules: [sum, back] })).toBe(`${at}.rules[1]: makes all and girls equal`);
    expect(problemOf({ rules: [order, { left: ['from'], is: 'not-before', right: 'to' }] })).toBe(
      `${at}.rules[1]: makes to and from equal`,
    );
    expect(problemOf({ rules: [sum, { ...sum, left: ['boys', 'girls'] }] })).toBe(
      `${at}.rules[1]: occurs twice`,
    );
  });
});
