import type { FieldProblem, ValueProblem } from '../../src/domain/record/field-problem.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { clearValueHash, type FieldValue } from '../../src/domain/shared/protected-block.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import { commitment } from '../support/fake-recording.js';
import { at, day, staff } from '../support/people.js';
import { calendar } from '../support/school-scenes.js';
import {
  approved,
  dispose,
  entered,
  form,
  giveBack,
  lock,
  oneStep,
  recordId,
  register,
  registeredIn,
  revise,
  subjectId,
  submitted,
} from '../support/record-scenes.js';
import { isDisposed, isLocked, notYourClass, ownersOnly } from '../support/refusals.js';

const { given, after } = specOf(recordDecider);

/** By the calendar there is no school at weekends, nor on the first of January. */
const withCalendar = {
  '2026-2027': { startsOn: day('2026-09-05'), endsOn: day('2027-05-31'), calendar },
};

const disposed = [...entered, dispose];
const locked = { coveringLocks: [lock()] };
const notIn = <S extends 'draft' | 'submitted' | 'approved'>(
  status: S,
  ...needed: ('draft' | 'submitted')[]
) => ({ type: 'RecordIsNotInState', status, needed }) as const;

describe('RegisterRecord', () => {
  test('keeps clear fields in the payload and each purpose in a block of its own', () => {
    const event = given().when(register()).only();
    expect(event).toMatchObject({
      type: 'record.registered',
      payload: { recordId, subjectId, clear: { eatsAtSchool: true, status: 'studying' } },
      protectedBlocks: [
        {
          subjectId,
          purpose: 'identity',
          fields: { fullName: 'Nguyễn An', dateOfBirth: '2021-05-04' },
        },
        { subjectId, purpose: 'guardians', fields: { motherName: 'Trần Bình', siblings: 1 } },
      ],
    });
  });

  test('stores nothing that the command carries beside its own members', () => {
    const stray = { ...register(), fullName: 'Nguyễn An', password: 'x' };
    expect(Object.keys(given().when(stray).only().payload).sort()).toEqual([
      'catalogueId',
      'catalogueVersion',
      'clear',
      'dossierId',
      'kind',
      'period',
      'recordId',
      'schoolYear',
      'source',
      'subjectId',
      'topic',
    ]);
  });

  describe('of a kind with a rhythm and topics', () => {
    const topics = ['toan', 'tieng-viet'].map((code) => ({ code, label: oneStep.label }));
    const kind = { ...oneStep, onePerDossier: false, every: 'assessment', topics } as const;
    const assess = (over: Partial<Parameters<typeof register>[0]>, other = {}) =>
      register({ ...over, facts: { kind: { ...kind, ...other } } });
    const wrong = (...problems: readonly FieldProblem[]) =>
      ({ type: 'FieldsAreInvalid', problems }) as const;

    test('says for what it is made, and belongs to the year of its period', () => {
      const schoolYears = {
        '2025-2026': { startsOn: day('2025-09-05'), endsOn: day('2026-05-31') },
      };
      const late = { period: '2025-2026/CN', topic: 'toan', schoolYears };
      given()
        .when(assess(late))
        .then({
          type: 'record.registered',
          payload: { schoolYear: '2025-2026', period: '2025-2026/CN', topic: 'toan' },
        });
    });

    test('is refused without them, with others, and ahead of its time', () => {
      given()
        .when(assess({}))
        .refused(
          wrong({ field: 'period', problem: 'required' }, { field: 'topic', problem: 'required' }),
        );
      given()
        .when(assess({ period: '2026-2027/GK3', topic: 'Toán' }))
        .refused(
          wrong(
            { field: 'period', problem: 'wrong-form' },
            { field: 'topic', problem: 'not-an-option' },
          ),
        );
      given()
        .when(assess({ period: '2030-2031/GK1', topic: 'toan' }))
        .refused(wrong({ field: 'period', problem: 'out-of-range' }));
      given()
        .when(assess({ period: '2026-12-24', topic: 'toan' }, { every: 'day' }))
        .refused(wrong({ field: 'period', problem: 'in-the-future' }));
    });

    test('is refused for a topic that no class of the child in that year has', () => {
      const topics = [
        { code: 'toan', label: oneStep.label },
        { code: 'khoa-hoc', label: oneStep.label, levels: ['khoi-4', 'khoi-5'] },
      ];
      const of = (topic: string, levels: readonly (string | null)[]) =>
        given().when(assess({ period: '2026-2027/GK1', topic, levels }, { topics }));
      const registered = { type: 'record.registered' } as const;
      of('khoa-hoc', ['khoi-1']).refused(wrong({ field: 'topic', problem: 'not-an-option' }));
      of('toan', ['khoi-1']).then(registered);
      of('khoa-hoc', ['khoi-4']).then(registered);
      of('khoa-hoc', ['khoi-4', 'khoi-1']).then(registered);
      of('khoa-hoc', [null]).then(registered);
    });

    test('is refused for a term that has not begun by the calendar', () => {
      given()
        .when(assess({ period: '2026-2027/CN', topic: 'toan', schoolYears: withCalendar }))
        .refused(wrong({ field: 'period', problem: 'in-the-future' }));
      given()
        .when(assess({ period: '2026-2027/GK1', topic: 'toan', schoolYears: withCalendar }))
        .then({ type: 'record.registered' });
    });

    test('is refused of a day without school, once the year has a calendar', () => {
      const of = (period: string, over = {}) =>
        given().when(assess({ period, topic: 'toan', ...over }, { every: 'day' }));
      const noSchool = wrong({ field: 'period', problem: 'not-a-school-day' });
      const [saturday, monday] = ['2026-11-14', '2026-11-16'];
      of(saturday, { schoolYears: withCalendar }).refused(noSchool);
      of(monday, { schoolYears: withCalendar }).then({ type: 'record.registered' });
      of(saturday).then({ type: 'record.registered' });
      const daysOff = [{ from: day(monday), to: day(monday), name: 'Nghỉ bão' }];
      const year = { ...withCalendar['2026-2027'], calendar: { ...calendar, daysOff } };
      of(monday, { schoolYears: { '2026-2027': year } }).refused(noSchool);
      // A week goes on whatever its days are.
      given()
        .when(
          assess(
            { period: '2026-W46', topic: 'toan', schoolYears: withCalendar },
            { every: 'week' },
          ),
        )
        .then({ type: 'record.registered' });
    });
  });

  test('is refused with a period or a topic where the kind has none', () => {
    given()
      .when(register({ period: '2026-09', topic: 'toan' }))
      .refused({
        type: 'FieldsAreInvalid',
        problems: [
          { field: 'period', problem: 'unknown-field' },
          { field: 'topic', problem: 'unknown-field' },
        ],
      });
  });

  test('names every problem of the form at once (row 108)', () => {
    const fields = {
      dateOfBirth: '2026-11-22',
      personalNo: '12345678901x',
      siblings: 21,
      remark: 'x'.repeat(201),
      eatsAtSchool: 'có',
      leavesOn: '2027-02-30',
      status: 'asleep',
      shoeSize: 30,
    };
    given()
      .when(register({ fields }))
      .refused({
        type: 'FieldsAreInvalid',
        problems: [
          { field: 'shoeSize', problem: 'unknown-field' },
          { field: 'fullName', problem: 'required' },
          { field: 'dateOfBirth', problem: 'in-the-future' },
          { field: 'personalNo', problem: 'wrong-form' },
          { field: 'siblings', problem: 'out-of-range' },
          { field: 'remark', problem: 'too-long' },
          { field: 'eatsAtSchool', problem: 'wrong-type' },
          { field: 'leavesOn', problem: 'not-a-date' },
          { field: 'status', problem: 'not-an-option' },
        ],
      });
  });

  test.each<[string, string, FieldValue, ValueProblem['problem']]>([
    ['a blank required text', 'fullName', ' ', 'required'],
    ['null in a required field', 'fullName', null, 'required'],
    ['a number as a text', 'fullName', 7, 'wrong-type'],
    ['letters in NFD', 'fullName', 'Nguyễn An'.normalize('NFD'), 'wrong-form'],
    ['a bidi control', 'fullName', 'Nguyễn\u202eAn', 'wrong-form'],
    ['a zero-width space', 'fullName', 'Nguyễn\u200bAn', 'wrong-form'],
    ['a line break in a line', 'fullName', 'Nguyễn\nAn', 'wrong-form'],
    ['NUL', 'fullName', 'Nguyễn\u0000An', 'wrong-form'],
    ['a lone surrogate', 'fullName', 'Nguyễn\ud800An', 'wrong-form'],
    ['41 of 40 characters', 'fullName', 'ấ'.repeat(41), 'too-long'],
    ['a million characters', 'fullName', 'x'.repeat(1_000_000), 'too-long'],
    ['an empty optional text', 'motherName', '', 'wrong-form'],
    ['the 19th century', 'dateOfBirth', '1899-12-31', 'out-of-range'],
    ['a date without zeros', 'dateOfBirth', '2021-5-4', 'not-a-date'],
    ['a year as a date', 'dateOfBirth', 2021, 'wrong-type'],
    ['the 23rd century', 'leavesOn', '2200-01-01', 'out-of-range'],
    ['a fraction', 'siblings', 1.5, 'wrong-type'],
    ['a text as an integer', 'siblings', '1', 'wrong-type'],
    ['minus zero', 'siblings', -0, 'wrong-type'],
    ['not a number', 'siblings', Number.NaN, 'wrong-type'],
    ['an unsafe integer', 'siblings', 2 ** 53, 'wrong-type'],
    ['an integer below its bound', 'siblings', -1, 'out-of-range'],
    ['a boolean as a choice', 'status', true, 'wrong-type'],
    ['a name of every object', 'constructor', 'x', 'unknown-field'],
  ])('refuses %s in %s', (_, field, value, problem) => {
    given()
      .when(register({ fields: { ...form, [field]: value } }))
      .refused({ type: 'FieldsAreInvalid', problems: [{ field, problem }] });
  });

  test('takes the bounds themselves, line breaks where the form has lines, and empty options', () => {
    const fields = {
      ...form,
      dateOfBirth: '2026-11-21',
      siblings: 20,
      personalNo: null,
      remark: 'Ăn chậm.\nNgủ ngoan.',
      fullName: '𠮷'.repeat(40),
    };
    given().when(register({ fields })).then({ type: 'record.registered' });
  });

  test('judges a birth date by the day of the school, not by the UTC day', () => {
    const justAfterMidnight = { today: day('2026-11-22'), at: at('2026-11-21T17:30:00.000Z') };
    const born = register({
      fields: { ...form, dateOfBirth: '2026-11-22' },
      facts: justAfterMidnight,
    });
    given().when(born).then({ type: 'record.registered' });
  });

  test('is refused a second time', () => {
    after(...entered)
      .when(register())
      .refused({ type: 'RecordAlreadyRegistered', recordId });
  });

  test('is refused in a disposed dossier, a locked scope, to strangers and to other classes', () => {
    given()
      .when(register({ facts: { dossierIsOpen: false } }))
      .refused(isDisposed);
    given()
      .when(register({ facts: locked }))
      .refused(isLocked);
    given().when(register({}, staff.accountant)).refused(ownersOnly);
    given().when(register({}, staff.homeroomB)).refused(notYourClass);
  });
});

describe('ReviseRecord', () => {
  test('stores the changed fields only', () => {
    const fields = { status: 'studying', eatsAtSchool: false, fullName: 'Nguyễn Ân' };
    const event = after(...entered)
      .when(revise({ fields }))
      .only();
    expect(event).toMatchObject({
      type: 'record.revised',
      payload: { clear: { eatsAtSchool: false } },
      protectedBlocks: [{ purpose: 'identity', fields: { fullName: 'Nguyễn Ân' } }],
    });
    expect(event.payload).not.toHaveProperty('clear.status');
  });

  test('does nothing when nothing differs', () => {
    const fields = { status: 'studying', leavesOn: null, remark: null };
    after(...entered)
      .when(revise({ fields }))
      .nothing();
    after(...entered)
      .when(revise({ fields: {} }))
      .nothing();
  });

  test('moves the value in force to its own revision', () => {
    const { state } = tell(recordDecider, [...entered, revise()]);
    const record = registeredIn(state);
    expect(record.valueHashes.fullName).toBe(commitment(1n, 'fullName', 'Nguyễn Ân'));
    expect(record.valueRevisions).toMatchObject({ fullName: 1, dateOfBirth: 0 });
    expect(record.valueHashes.status).toBe(clearValueHash('studying'));
  });

  test('is possible again after the record was returned', () => {
    after(...submitted, giveBack())
      .when(revise({ basedOnRevision: 2n }))
      .then({ type: 'record.revised' });
  });

  test('is refused when the caller saw an older revision', () => {
    after(...entered, revise())
      .when(revise())
      .refused({ type: 'RecordHasChanged', revision: 1n });
  });

  test('is refused after submission, whatever the caller saw (row 18)', () => {
    after(...submitted)
      .when(revise({ basedOnRevision: 1n }))
      .refused(notIn('submitted', 'draft'));
    after(...approved)
      .when(revise({ basedOnRevision: 2n }))
      .refused(notIn('approved', 'draft'));
  });

  test('judges the named fields only', () => {
    after(...entered)
      .when(revise({ fields: { fullName: null, siblings: 30, nickname: 'Bi' } }))
      .refused({
        type: 'FieldsAreInvalid',
        problems: [
          { field: 'nickname', problem: 'unknown-field' },
          { field: 'fullName', problem: 'required' },
          { field: 'siblings', problem: 'out-of-range' },
        ],
      });
  });

  test('is refused without a record, in a disposed dossier, a locked scope, to others', () => {
    given().when(revise()).refused({ type: 'RecordNotFound' });
    after(...disposed)
      .when(revise())
      .refused(isDisposed);
    after(...entered)
      .when(revise({ facts: { dossierIsOpen: false } }))
      .refused(isDisposed);
    after(...entered)
      .when(revise({ facts: locked }))
      .refused(isLocked);
    after(...entered)
      .when(revise({}, staff.principal))
      .refused(ownersOnly);
    after(...entered)
      .when(revise({}, staff.homeroomB))
      .refused(notYourClass);
  });
});

test('every refusal of registering and revising has been shown', () => {
  const common = ['RecordNotFound', 'DossierIsDisposed', 'RecordIsLocked', 'RoleIsNotAllowed'];
  const own = ['RecordIsNotInState', 'NotInYourClass'];
  expectAllShown({
    RegisterRecord: [
      'RecordAlreadyRegistered',
      'FieldsAreInvalid',
      'NotInYourClass',
      ...common.slice(1),
    ],
    ReviseRecord: [...common, ...own, 'RecordHasChanged', 'FieldsAreInvalid'],
  });
});
