import type { FieldProblem, LabelledRule } from '../../src/domain/record/field-problem.js';
import { formProblems } from '../../src/domain/record/field-rules.js';
import type { RecordFacts, RowFacts } from '../../src/domain/record/record.commands.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { rowAddress } from '../../src/domain/record/sheet.js';
import type { DossierId, SubjectId } from '../../src/domain/shared/ids.js';
import type {
  FieldDefinition,
  FieldRule,
  RecordKind,
} from '../../src/domain/shared/record-kind.js';
import { roles } from '../../src/domain/shared/roles.js';
import { textRules } from '../../src/domain/shared/text-rules.js';
import { fieldProblemText } from '../../src/graphql/refusals/field-problem.texts.js';
import { specOf } from '../support/decider-spec.js';
import { staff, today } from '../support/people.js';
import {
  apply,
  approve,
  attest,
  c2,
  oneStep,
  permit,
  register,
  request,
  revise,
  submit,
  voidIt,
} from '../support/record-scenes.js';
import { rollCall } from '../support/sheet-kinds.js';

const { given, after } = specOf(recordDecider);

const day = { is: 'date', notFuture: false } as const;
const number = { is: 'integer', min: 0, max: 1000 } as const;
const labels: Readonly<Record<string, FieldDefinition['label']>> = {
  begins: { vi: 'Từ ngày', en: 'From' },
  ends: { vi: 'Đến ngày', en: 'To' },
  girls: { vi: 'Nữ', en: 'Girls' },
  boys: { vi: 'Nam', en: 'Boys' },
  children: { vi: 'Tổng số', en: 'Children' },
};
const labelOf = (name: string) => labels[name] ?? { vi: name, en: name };
const field = (name: string, type: FieldDefinition['type'], purpose: string | null = null) => ({
  name,
  label: labelOf(name),
  type,
  required: false,
  purpose,
  readers: roles,
});

const order: FieldRule = { left: ['ends'], is: 'not-before', right: 'begins' };
const together: FieldRule = { left: ['girls', 'boys'], is: 'at-most', right: 'children' };
const kind: RecordKind = {
  ...oneStep,
  fields: [
    field('begins', day, 'identity'),
    field('ends', day),
    field('girls', number),
    field('boys', number),
    field('children', number),
    field('note', { is: 'text', lengthMax: 40 }),
  ],
  rules: [order, together],
};

const named = (name: string) => ({ name, label: labelOf(name) });
const orderBroken: LabelledRule = {
  left: [named('ends')],
  is: 'not-before',
  right: named('begins'),
};
const togetherBroken: LabelledRule = {
  left: [named('girls'), named('boys')],
  is: 'at-most',
  right: named('children'),
};
const problem = (at: string, rule: LabelledRule): FieldProblem => ({
  field: at,
  problem: 'against-rule',
  rule,
});
const against = (...problems: readonly FieldProblem[]) =>
  ({ type: 'FieldsAreInvalid', problems }) as const;

type Values = RecordFacts['compared'];
const of = (compared: Values = {}): Partial<RecordFacts> => ({ kind, compared });
const entering = (fields: Values) => register({ fields, facts: of() });
const problemsOf = (fields: Values): readonly FieldProblem[] =>
  formProblems(kind, fields, { today, namedRecords: [] });

describe('a rule between fields', () => {
  test('refuses a form whose values do not go together, at the first of them (row 108)', () => {
    given()
      .when(entering({ begins: '2026-09-10', ends: '2026-09-09' }))
      .refused(against(problem('ends', orderBroken)));
    given()
      .when(entering({ girls: 6, boys: 5, children: 10 }))
      .refused(against(problem('girls', togetherBroken)));
  });

  test('names every rule that is broken at once', () => {
    expect(
      problemsOf({ begins: '2026-09-10', ends: '2026-09-09', girls: 6, boys: 5, children: 10 }),
    ).toEqual([problem('ends', orderBroken), problem('girls', togetherBroken)]);
  });

  test.each<[string, Values]>([
    ['the same day', { begins: '2026-09-10', ends: '2026-09-10' }],
    ['a later day', { begins: '2026-09-10', ends: '2026-09-11' }],
    ['numbers that are together as many', { girls: 5, boys: 5, children: 10 }],
    ['fewer', { girls: 1, boys: 0, children: 10 }],
    ['one side alone', { ends: '2026-09-10', girls: 7 }],
    ['the other alone', { begins: '2026-09-10', children: 1 }],
    ['what is said to be empty', { begins: '2026-09-10', ends: null, girls: 3, children: null }],
  ])('takes %s', (_, fields) => {
    given().when(entering(fields)).then({ type: 'record.registered' });
  });

  test('is broken by a part of a sum that is more than the whole already', () => {
    expect(problemsOf({ boys: 11, children: 10 })).toEqual([problem('boys', togetherBroken)]);
    expect(problemsOf({ boys: 10, children: 10 })).toEqual([]);
  });

  test('does not compare what is wrong by itself', () => {
    expect(problemsOf({ begins: '2026-02-30', ends: '2026-01-01' })).toEqual([
      { field: 'begins', problem: 'not-a-date' },
    ]);
    expect(problemsOf({ girls: 2000, boys: 1, children: 10 })).toEqual([
      { field: 'girls', problem: 'out-of-range' },
    ]);
  });

  test('is said in both languages by the names of the form', () => {
    expect(fieldProblemText(problem('ends', orderBroken))).toEqual({
      vi: '“Đến ngày” không được trước “Từ ngày”.',
      en: '“To” must not be before “From”.',
    });
    expect(fieldProblemText(problem('girls', togetherBroken))).toEqual({
      vi: 'Tổng của “Nữ” và “Nam” không được lớn hơn “Tổng số”.',
      en: '“Girls” and “Boys” together must not be more than “Children”.',
    });
    const alone = { ...togetherBroken, left: [named('girls')] };
    expect(fieldProblemText(problem('girls', alone))).toEqual({
      vi: '“Nữ” không được lớn hơn “Tổng số”.',
      en: '“Girls” must not be more than “Children”.',
    });
  });
});

describe('a draft that is revised', () => {
  const draft = entering({ begins: '2026-09-10', children: 10 });
  const revised = { type: 'record.revised' } as const;

  test('is judged with what stands in it', () => {
    const stands = of({ begins: '2026-09-10' });
    after(draft)
      .when(revise({ fields: { ends: '2026-09-09' }, facts: stands }))
      .refused(against(problem('ends', orderBroken)));
    after(draft)
      .when(revise({ fields: { ends: '2026-09-10' }, facts: stands }))
      .then(revised);
  });

  test('is told at the field that is written, whichever side of the rule it is', () => {
    after(draft)
      .when(revise({ fields: { children: 3 }, facts: of({ girls: 2, boys: 2, children: 10 }) }))
      .refused(against(problem('children', togetherBroken)));
  });

  test('takes both sides together, whatever stood there', () => {
    const fields = { begins: '2027-01-01', ends: '2027-01-02' };
    after(draft)
      .when(revise({ fields, facts: of({ begins: '2026-09-10', ends: '2026-09-11' }) }))
      .then(revised);
  });

  test('is told of no rule while anything else is wrong with it', () => {
    after(draft)
      .when(
        revise({
          fields: { ends: '2026-09-09', note: 'x'.repeat(41) },
          facts: of({ begins: '2026-09-10' }),
        }),
      )
      .refused(against({ field: 'note', problem: 'too-long' }));
  });

  test('is not judged by a rule that nothing written is part of', () => {
    const stands = of({ begins: '2026-09-10', ends: '2026-09-09' });
    after(draft)
      .when(revise({ fields: { note: 'Mưa' }, facts: stands }))
      .then(revised);
  });
});

describe('a correction', () => {
  const approved = [entering({ ends: '2026-09-09' }), submit(staff.homeroom, of()), approve()];
  const asking = (
    proposedValue: string,
    compared: Values,
    over: { readonly reason?: string } = {},
  ) => request({ field: 'ends', proposedValue, facts: of(compared), ...over });

  test('is not asked for a value that does not go with another', () => {
    after(...approved)
      .when(asking('2026-09-08', { begins: '2026-09-09' }))
      .refused(against(problem('ends', orderBroken)));
    after(...approved)
      .when(asking('2026-09-10', { begins: '2026-09-09' }))
      .then({ type: 'record.correction-requested' });
  });

  test.each(['2026-09-08', '2026-09-10'])('is told nothing of it without a reason: %s', (asked) => {
    after(...approved)
      .when(asking(asked, { begins: '2026-09-09' }, { reason: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'reason', lengthMax: textRules.prose.lengthMax });
  });

  test('is not applied once another one has made its value wrong', () => {
    const witnessed = [
      ...approved,
      asking('2026-09-10', { begins: '2026-09-09' }),
      permit({ facts: of() }),
      attest(staff.board, { facts: of() }),
      attest(staff.homeroom, { facts: of() }),
    ];
    const applied = (begins: string) =>
      after(...witnessed).when(
        apply(staff.administrator, { facts: of({ begins, ends: '2026-09-10' }) }),
      );
    applied('2026-09-11').refused(against(problem('ends', orderBroken)));
    applied('2026-09-10').then({ type: 'record.correction-applied' });
  });

  test('that a rule stops for good is voided by whoever closes corrections', () => {
    const permitted = [
      ...approved,
      asking('2026-09-10', { begins: '2026-09-09' }),
      permit({ facts: of() }),
    ];
    const voided = (begins: string, by = staff.administrator) =>
      after(...permitted).when(voidIt(by, of({ begins, ends: '2026-09-10' })));
    voided('2026-09-11').then({
      type: 'record.correction-voided',
      payload: { cause: 'superseded' },
    });
    voided('2026-09-10').refused({ type: 'RoleIsNotAllowed', allowed: ['requester'] });
    // Whoever asked withdraws it, whatever stops it.
    voided('2026-09-11', staff.teacher).then({ payload: { cause: 'withdrawn' } });
  });

  test('of a record of before, whose form has no rules, is judged by none', () => {
    const { rules: _, ...before } = kind;
    after(...approved)
      .when(
        request({
          correctionId: c2,
          field: 'ends',
          proposedValue: '2026-09-08',
          facts: { kind: before, compared: { begins: '2026-09-09' } },
        }),
      )
      .then({ type: 'record.correction-requested' });
  });
});

describe('a row of a sheet', () => {
  const an = 'dossier-an' as DossierId;
  const binh = 'dossier-binh' as DossierId;
  const cell = (dossierId: DossierId, name: string) => rowAddress({ dossierId, field: name });
  const sheetKind: RecordKind = {
    ...rollCall,
    rowFields: [field('girls', number, 'attendance'), field('children', number, 'attendance')],
    rowRules: [{ left: ['girls'], is: 'at-most', right: 'children' }],
  };
  const row = (child: string): RowFacts => ({
    subjectId: `child-${child}` as SubjectId,
    isInClass: true,
    isOpen: true,
  });
  const facts: Partial<RecordFacts> = {
    kind: sheetKind,
    rows: { [an]: row('an'), [binh]: row('binh') },
  };
  const broken: LabelledRule = {
    left: [{ ...named('girls'), name: cell(binh, 'girls') }],
    is: 'at-most',
    right: { ...named('children'), name: cell(binh, 'children') },
  };
  const rows = (ofBinh: readonly [girls: number, children: number]) => ({
    [cell(an, 'girls')]: 3,
    [cell(an, 'children')]: 5,
    [cell(binh, 'girls')]: ofBinh[0],
    [cell(binh, 'children')]: ofBinh[1],
  });
  const sheet = (fields: Values) => register({ fields, period: '2026-11-20', facts });

  test('is judged by itself, and the refusal says whose it is', () => {
    given()
      .when(sheet(rows([4, 3])))
      .refused(against(problem(cell(binh, 'girls'), broken)));
    // Of two children, one has as many as the other has at most.
    given()
      .when(sheet(rows([0, 0])))
      .then({ type: 'record.registered' });
  });

  test('is judged with what stands in it when one of its values is revised', () => {
    const stands = { ...facts, compared: { [cell(binh, 'children')]: 3 } };
    const more = (girls: number) =>
      after(sheet(rows([1, 3]))).when(
        revise({ fields: { [cell(binh, 'girls')]: girls }, facts: stands }),
      );
    more(4).refused(against(problem(cell(binh, 'girls'), broken)));
    more(3).then({ type: 'record.revised' });
  });
});
