import fc from 'fast-check';
import type { SchoolCommand } from '../../src/domain/school/school.commands.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import type { SchoolEvent } from '../../src/domain/school/school.events.js';
import type { SchoolState } from '../../src/domain/school/school.state.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import { type Actor, type Role, roles } from '../../src/domain/shared/roles.js';
import { type Told, untold } from './decider-spec.js';
import { pausedFold } from './life-claims.js';
import { carryOut } from './living.js';
import { staff } from './people.js';
import type { Claim } from './properties.js';
import { oneStep } from './record-scenes.js';
import * as scene from './school-scenes.js';

const { floor } = Math;

export interface SchoolLife extends Told<SchoolEvent, SchoolState> {
  readonly repeated: readonly string[];
  /** For each event of the log: whether the installation gave the command. */
  readonly byInstallation: readonly boolean[];
}

/** One number per command. */
export const schoolPlans: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(2 ** 48), {
  minLength: 30,
  maxLength: 90,
  size: 'max',
});

export const livingSchool =
  (decider: typeof schoolDecider) =>
  (plan: readonly number[]): SchoolLife => {
    let life: SchoolLife = { ...untold(decider), repeated: [], byInstallation: [] };
    for (const command of [...founding, ...plan.map(commandFor)]) {
      const { told, again } = carryOut(decider, life, command);
      const news = told.log.slice(life.log.length).map(() => command.by === null);
      life = {
        ...told,
        repeated: again ? [...life.repeated, command.type] : life.repeated,
        byInstallation: [...life.byInstallation, ...news],
      };
    }
    return life;
  };

const founding: readonly SchoolCommand[] = [
  scene.register(),
  scene.openYear(),
  scene.person('hanh', 'CB0'),
  scene.person('bao', 'CB1'),
];

/** One field is enough where only versions matter. */
const slim: RecordKind = { ...oneStep, fields: oneStep.fields.slice(0, 1) };

const people = ['hanh', 'bao', 'an'];
const some: readonly Role[] = [
  'principal',
  'principal',
  'boardMember',
  'homeroomTeacher',
  'teacher',
];
const days = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-12-31', '2027-03-01', '2026-02-30'];
const years = ['2025-2026', '2026-2027', '2027-2028', '2027-2029'];
const actors: readonly (Actor | null)[] = [
  null,
  null,
  null,
  staff.principal,
  staff.principal,
  staff.principal,
  staff.administrator,
  staff.teacher,
];

const commandFor = (drawn: number): SchoolCommand => {
  const pick = <T>(step: number, choices: readonly T[]): T =>
    choices[floor(drawn / step) % choices.length] as T;
  const by = pick(1, actors);
  const number = floor(drawn / 17) % 5;
  const from = pick(2 ** 20, days);
  const to = pick(2 ** 25, [null, ...days]);
  const person = pick(2 ** 30, people);
  const year = pick(2 ** 34, years);
  const start = Number(year.slice(0, 4));
  const make: readonly (() => SchoolCommand)[] = [
    () => scene.register(by),
    () => scene.adopt({ catalogueVersion: number + 1, kinds: [slim] }, by),
    () => scene.addKinds([{ ...slim, kind: `own-${number}`, tier: 'internal' }], by),
    () => scene.openYear(year, [`${start}-09-05`, `${start + 1}-05-31`], by),
    () => scene.setCalendar({ decisionNo: `${number}/KH` }, by),
    () => scene.openClass(`Lá ${number % 3}`, `class-${number}`, by, year),
    () => scene.person(person, `CB${number}`, by),
    () => scene.establish(by, from),
    () => {
      const role = drawn % 11 === 0 ? pick(7, roles) : pick(2 ** 40, some);
      const classId = role === 'homeroomTeacher' ? `class-${number}` : null;
      return scene.appoint({ id: `a${number}`, person, role, classId, from, to, by });
    },
    () => scene.end(to ?? from, by ?? staff.principal, `a${number}`),
  ];
  return (
    pick(2 ** 43, [...make, ...make.slice(5), make[7], make[7], make[8]])?.() ?? scene.register()
  );
};

type Fact = Recorded<SchoolEvent>;
const factsOf = <Type extends Fact['type']>(log: readonly Fact[], type: Type) =>
  log.filter((fact): fact is Extract<Fact, { readonly type: Type }> => fact.type === type);

const isRepeated = (names: readonly string[]): boolean => new Set(names).size < names.length;
const unless = (holds: boolean, objection: string): string | null => (holds ? null : objection);

export const repeatingChangesNothing: Claim<SchoolLife> = ({ repeated: [again] }) =>
  unless(again === undefined, `${again} had an effect a second time`);

export const foldingCanPause =
  (decider: typeof schoolDecider): Claim<SchoolLife> =>
  ({ log, state }) =>
    pausedFold(log, decider.evolve, decider.initial, state);

/** On no day are two persons, or one person twice, principal. */
export const onePrincipal: Claim<SchoolLife> = ({ log }) => {
  const ends = new Map<string, string>();
  const terms = factsOf(log, 'school.person-appointed').filter(
    ({ payload }) => payload.role === 'principal',
  );
  for (const { payload } of factsOf(log, 'school.appointment-ended')) {
    ends.set(payload.appointmentId, payload.to);
  }
  const periods = terms.map(({ payload: { appointmentId, from, to } }) => ({
    from: from as string,
    to: ends.get(appointmentId) ?? to ?? '9999-12-31',
  }));
  const clash = periods.some((a, index) =>
    periods.slice(index + 1).some((b) => a.from <= b.to && b.from <= a.to),
  );
  return unless(!clash, 'two principals on one day');
};

export const namesAreUnique: Claim<SchoolLife> = ({ log }) => {
  const classes = factsOf(log, 'school.class-opened').map(({ payload }) => payload);
  return (
    unless(
      !isRepeated(classes.map(({ schoolYear, name }) => `${schoolYear} ${name}`)),
      'two classes of one name',
    ) ??
    unless(!isRepeated(classes.map(({ classId }) => classId)), 'one class twice') ??
    unless(
      !isRepeated(factsOf(log, 'school.person-registered').map(({ payload }) => payload.staffCode)),
      'one staff code for two',
    )
  );
};

const isOfPrincipal = ({ type, payload }: Fact): boolean =>
  type === 'school.person-appointed' && payload.role === 'principal';

/** The installation is silent from the first principal on, but for a principal of a school without. */
export const installationStepsBack: Claim<SchoolLife> = ({ log, byInstallation }) => {
  const founded = log.findIndex(isOfPrincipal);
  const late = log.findIndex(
    (fact, index) => byInstallation[index] === true && index > founded && !isOfPrincipal(fact),
  );
  return unless(founded < 0 || late < 0, `the installation gave ${log[late]?.type} afterwards`);
};

export const boardComesFirst: Claim<SchoolLife> = ({ log }) => {
  const [board] = factsOf(log, 'school.board-established');
  const early = factsOf(log, 'school.person-appointed').find(
    ({ payload: { role, from } }) =>
      role === 'boardMember' && (board === undefined || from < board.payload.from),
  );
  return unless(early === undefined, 'a board member before the board');
};

/** A school that forgets these parts of what it knows when it decides. */
export const forgetting = (hidden: Partial<SchoolState>): typeof schoolDecider => ({
  ...schoolDecider,
  decide: (command, state) => schoolDecider.decide(command, { ...state, ...hidden }),
});
