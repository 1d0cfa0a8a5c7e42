import { ledBy } from '../../src/domain/school/leading-system.js';
import type { SetLeadingSystem } from '../../src/domain/school/school.commands.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import { catalogueLimits } from '../../src/domain/shared/record-kind.js';
import { specOf, tell } from '../support/decider-spec.js';
import { day, staff } from '../support/people.js';
import { oneStep } from '../support/record-scenes.js';
import { addKinds, led, ownKind, setLeadingSystem } from '../support/school-scenes.js';

const { given, after } = specOf(schoolDecider);
const { kind } = oneStep;
const diary = 'meal-diary';
const withDiary = [...led, addKinds([ownKind(diary)], staff.principal)];

describe('SetLeadingSystem', () => {
  test('says from which day on records of these kinds are kept where, in one order (row 4)', () => {
    const event = after(...withDiary)
      .when(setLeadingSystem({ kinds: [diary, kind, diary] }))
      .only();
    const { type: _, at: __, today: ___, by: ____, ...terms } = setLeadingSystem();
    expect(event).toMatchObject({ type: 'school.leading-system-set', version: 1 });
    expect(event.payload).toEqual({ ...terms, kinds: [kind, diary] });
  });

  test('is decided once in the same words, and anew in others', () => {
    const past = [...withDiary, setLeadingSystem()];
    after(...past)
      .when(setLeadingSystem({}, staff.vicePrincipal))
      .nothing();
    for (const over of [
      { kinds: [diary] },
      { system: 'paper' },
      { from: day('2026-09-06') },
      { decisionNo: '25/QĐ' },
      { legalBasis: 'Công văn 12' },
    ] satisfies Partial<SetLeadingSystem>[]) {
      after(...past)
        .when(setLeadingSystem(over))
        .then({ type: 'school.leading-system-set' });
    }
  });

  test('is refused of no kind, an unknown one, without words, on no day, to others', () => {
    const of = (over: Partial<SetLeadingSystem>, by = staff.principal) =>
      after(...led).when(setLeadingSystem(over, by));
    of({ kinds: [] }).refused({
      type: 'TextIsInvalid',
      field: 'kinds',
      lengthMax: catalogueLimits.kindsMax,
    });
    of({ kinds: [kind, 'no-such-kind'] }).refused({
      type: 'KindIsNotInCatalogue',
      kind: 'no-such-kind',
    });
    of({ decisionNo: ' ' }).refused({ type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 });
    of({ legalBasis: '' }).refused({ type: 'TextIsInvalid', field: 'legalBasis', lengthMax: 300 });
    of({ from: day('2026-09-31') }).refused({ type: 'DateIsInvalid', field: 'from' });
    of({}, staff.administrator).refused({
      type: 'RoleIsNotAllowed',
      allowed: ['principal', 'vicePrincipal'],
    });
    given().when(setLeadingSystem()).refused({ type: 'SchoolNotFound' });
  });

  test('names another system by its name, and no other by one', () => {
    const of = (over: Partial<SetLeadingSystem>) => after(...led).when(setLeadingSystem(over));
    of({ system: 'other', systemName: 'Phần mềm phổ cập' }).then({
      payload: { system: 'other', systemName: 'Phần mềm phổ cập' },
    });
    of({ system: 'other' }).refused({ type: 'TextIsInvalid', field: 'systemName', lengthMax: 100 });
    of({ system: 'misa', systemName: 'MISA' }).refused({
      type: 'TextIsInvalid',
      field: 'systemName',
      lengthMax: 0,
    });
  });
});

describe('which system leads for a kind', () => {
  const { state } = tell(schoolDecider, [
    ...withDiary,
    setLeadingSystem({ system: 'paper', from: day('2026-09-05'), kinds: [kind, diary] }),
    setLeadingSystem({ system: 'vnedu', from: day('2027-01-01') }),
    setLeadingSystem({ system: 'engine', from: day('2026-12-01') }),
  ]);
  const systemOn = (on: string, of = kind) => ledBy(state, of, day(on))?.system ?? null;

  test('is said of each day by the last decision that holds by then (row 4)', () => {
    expect(systemOn('2026-09-04')).toBeNull();
    expect(systemOn('2026-09-05')).toBe('paper');
    expect(systemOn('2026-11-30')).toBe('paper');
    expect(systemOn('2026-12-01')).toBe('engine');
    // Decided later, from an earlier day on: it takes the place of what was decided before.
    expect(systemOn('2027-01-01')).toBe('engine');
  });

  test('goes on for a kind that a later decision does not name', () => {
    expect(systemOn('2027-01-01', diary)).toBe('paper');
    expect(systemOn('2027-01-01', 'no-such-kind')).toBeNull();
  });
});
