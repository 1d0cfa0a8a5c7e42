import { Counting } from '../../src/application/queries/progress/owed-counts.js';
import type {
  InClassOfYear,
  OwedFacts,
  OwingChild,
  WaiveObligation,
  WithdrawWaiver,
} from '../../src/domain/obligation/obligation.commands.js';
import { obligationDecider } from '../../src/domain/obligation/obligation.decider.js';
import type { WaiverScope } from '../../src/domain/obligation/obligation.events.js';
import type { OwedPeriod } from '../../src/domain/shared/due.js';
import type { ClassId, DossierId, SubjectId, WaiverId } from '../../src/domain/shared/ids.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import { specOf } from '../support/decider-spec.js';
import { classA, day, staff, today } from '../support/people.js';
import { calendar } from '../support/school-scenes.js';
import { rollCall } from '../support/sheet-kinds.js';

const { given, after } = specOf(obligationDecider);

const schoolYear = '2026-2027';
const waiverId = 'waiver-1' as WaiverId;
const second = 'waiver-2' as WaiverId;
const an = 'an' as DossierId;
const subjectId = 'subject-of-an' as SubjectId;
const { about: _, every: __, ...form } = rollCall;
const mark: RecordKind = {
  ...form,
  kind: 'mark',
  every: 'month',
  due: { from: 'end', days: 5 },
  topics: [
    { code: 'toan', label: rollCall.label },
    { code: 'the-chat', label: rollCall.label, levels: ['khoi-4'] },
  ],
};
const inClassA: InClassOfYear = { level: 'khoi-4', from: day('2026-09-05'), to: null };
const child: OwingChild = {
  about: 'child',
  subjectId,
  classId: classA,
  inClasses: [inClassA],
  isOpen: true,
};
const facts: OwedFacts = {
  yearIsOpen: true,
  calendar,
  kind: mark,
  classYear: null,
  classLevel: null,
  unit: child,
};
const scope: WaiverScope = {
  schoolYear,
  kind: 'mark',
  period: null,
  classId: null,
  dossierId: an,
  topic: 'the-chat',
};
const reason = 'Miễn thể dục theo giấy của bệnh viện số 7';

const waive = (
  over: Partial<WaiverScope> = {},
  more: Partial<WaiveObligation> = {},
): WaiveObligation => ({
  type: 'WaiveObligation',
  by: staff.principal,
  waiverId,
  scope: { ...scope, ...over },
  reason,
  today,
  place: null,
  facts,
  ...more,
});
const withdraw = (more: Partial<WithdrawWaiver> = {}): WithdrawWaiver => ({
  type: 'WithdrawWaiver',
  by: staff.principal,
  waiverId,
  reason,
  place: null,
  child,
  ...more,
});
const of = (over: Partial<OwingChild>): Pick<WaiveObligation, 'facts'> => ({
  facts: { ...facts, unit: { ...child, ...over } },
});
const doesNotOwe = { type: 'UnitDoesNotOwe', kind: 'mark' } as const;

describe('a waiver of one child', () => {
  const note = { subjectId, purpose: 'obligation-notes', fields: { reason } };

  test('is given and withdrawn with a reason that lies with the data of the child', () => {
    given()
      .when(waive())
      .then({ type: 'obligation.waived', payload: { waiverId, scope }, protectedBlocks: [note] });
    after(waive())
      .when(withdraw())
      .then({ type: 'obligation.waiver-withdrawn', protectedBlocks: [note] });
  });

  test('is refused where the child is in no class then, and for what no child owes', () => {
    const refused = (over: Partial<WaiverScope>, more: Partial<WaiveObligation>) =>
      given().when(waive(over, more)).refused(doesNotOwe);
    refused({}, of({ inClasses: [] }));
    // Who left in October owes nothing of November, and who came in November nothing of October.
    refused({ period: '2026-11' }, of({ inClasses: [{ ...inClassA, to: day('2026-10-31') }] }));
    refused({ period: '2026-10' }, of({ inClasses: [{ ...inClassA, from: day('2026-11-02') }] }));
    refused({}, { facts: { ...facts, unit: null } });
    refused({ topic: null }, { facts: { ...facts, kind: { ...mark, about: 'class' } } });
    // The child goes with its waiver from class to class.
    given()
      .when(waive({ classId: classA }, { facts: { ...facts, classYear: schoolYear } }))
      .refused(doesNotOwe);
    given()
      .when(
        waive({ period: '2026-10' }, of({ inClasses: [{ ...inClassA, to: day('2026-10-31') }] })),
      )
      .then({});
  });

  test('is refused for a topic that none of its classes has', () => {
    const first = { ...inClassA, level: 'khoi-1', to: day('2026-10-31') };
    given()
      .when(waive({}, of({ inClasses: [{ ...first, to: null }] })))
      .refused({ type: 'TopicIsNotOwed', topic: 'the-chat' });
    const both = of({ inClasses: [first, { ...inClassA, from: day('2026-11-01') }] });
    given().when(waive({}, both)).then({});
    given()
      .when(waive({ period: '2026-10' }, both))
      .refused({ type: 'TopicIsNotOwed', topic: 'the-chat' });
    given()
      .when(waive({}, of({ inClasses: [{ ...inClassA, level: null }] })))
      .then({});
  });

  test('is neither given nor withdrawn once the destruction of its data was announced', () => {
    const atItsEnd = { type: 'DossierIsAtItsEnd' } as const;
    given()
      .when(waive({}, of({ isOpen: false })))
      .refused(atItsEnd);
    after(waive())
      .when(withdraw({ child: { ...child, isOpen: false } }))
      .refused(atItsEnd);
  });

  test('is given in an office of a class where the child is now', () => {
    const by = { ...staff.vicePrincipal, classId: classA };
    const elsewhere = { ...by, classId: 'class-b' as ClassId };
    given().when(waive({}, { by })).then({ payload: { scope } });
    given()
      .when(waive({}, { by: elsewhere }))
      .refused({ type: 'NotInYourClass' });
    after(waive())
      .when(withdraw({ by: elsewhere }))
      .refused({ type: 'NotInYourClass' });
    after(waive()).when(withdraw({ by })).then({});
  });

  test('stands beside those of other children, and within one for all there is none', () => {
    after(waive({ dossierId: 'binh' as DossierId }))
      .when(waive({}, { waiverId: second }))
      .then({ payload: { waiverId: second } });
    after(waive())
      .when(waive({ period: '2026-10' }, { waiverId: second }))
      .refused({ type: 'ObligationIsWaived', waiverId });
    after(waive({ dossierId: null }))
      .when(waive({}, { waiverId: second }))
      .refused({ type: 'ObligationIsWaived', waiverId });
  });
});

describe('what a class owes of which one child is let off', () => {
  const [binh, cuc] = ['binh', 'cuc'] as DossierId[] as [DossierId, DossierId];
  const classB = 'class-b' as ClassId;
  const october: OwedPeriod = {
    code: '2026-10',
    dueOn: day('2026-11-05'),
    countedOn: day('2026-10-31'),
  };
  const time = (
    dossierId: DossierId,
    over: Partial<{ classId: ClassId; from: string; to: string }> = {},
  ) => ({
    classId: over.classId ?? classA,
    dossierId,
    fromDay: day(over.from ?? '2026-09-05'),
    toDay: over.to ? day(over.to) : null,
    cameOn: day('2026-09-05'),
  });
  const waived = { ...scope, waived: { personId: staff.principal.personId } };
  const counts = (
    waivers: readonly (typeof waived)[],
    more: Partial<ConstructorParameters<typeof Counting>[0]> = {},
  ) => {
    const children = [time(an), time(binh), time(cuc)];
    const none = { submitted: [], keptOnce: [], oneByOne: [], levelOf: () => 'khoi-4' };
    const counting = new Counting({ children, ...none, ...more }, waivers, today);
    return (classId: ClassId, topic: string | null = 'the-chat') =>
      counting.of(classId, mark, october, [topic]);
  };

  test('is missing of the others alone', () => {
    expect(counts([])(classA)).toMatchObject({ owed: 3, missing: 3, waived: 0 });
    expect(counts([waived])(classA)).toMatchObject({ owed: 3, missing: 2, waived: 1 });
    expect(counts([waived])(classA, 'toan')).toMatchObject({ missing: 3, waived: 0 });
    expect(counts([{ ...waived, period: '2026-11' }])(classA)).toMatchObject({ missing: 3 });
    expect(counts([{ ...waived, kind: 'other' }])(classA)).toMatchObject({ missing: 3 });
    expect(counts([{ ...waived, dossierId: null }])(classA)).toMatchObject({
      missing: 0,
      waived: 3,
    });
  });

  test('counts a child once whatever it is let off by, and what was submitted as submitted', () => {
    const twice = [waived, { ...waived, topic: null }];
    expect(counts(twice)(classA)).toMatchObject({ missing: 2, waived: 1 });
    const slot = { kind: 'mark', code: '2026-10', topic: 'the-chat' };
    const submitted = [{ ...slot, classId: classA, onTime: 1, late: 0 }];
    // Of whom the record is decides it.
    expect(counts([waived], { submitted })(classA)).toMatchObject({
      onTime: 1,
      missing: 1,
      waived: 1,
    });
    const oneByOne = [{ ...slot, dossierId: an }];
    expect(counts([waived], { submitted, oneByOne })(classA)).toMatchObject({
      owed: 3,
      onTime: 1,
      missing: 2,
      waived: 0,
    });
  });

  test('is told without a look at the waivers of others, of whom there may be many', () => {
    let looks = 0;
    const watched = (dossierId: DossierId | null) => ({
      ...waived,
      dossierId,
      get topic() {
        looks += 1;
        return 'the-chat';
      },
    });
    const others = ['dung', 'giang'].map((one) => watched(one as DossierId));
    expect(counts(others)(classA)).toMatchObject({ missing: 3, waived: 0 });
    expect(looks).toBe(0);
    expect(counts([...others, watched(null)])(classA)).toMatchObject({ waived: 3 });
    expect(looks).toBe(1);
  });

  test('goes with the child to the class that owes it', () => {
    const children = [
      time(an, { to: '2026-10-20' }),
      time(an, { classId: classB, from: '2026-10-21' }),
      time(binh),
    ];
    const inBoth = counts([waived], { children });
    expect(inBoth(classA)).toMatchObject({ owed: 1, missing: 1, waived: 0 });
    expect(inBoth(classB)).toMatchObject({ owed: 1, missing: 0, waived: 1 });
  });
});
