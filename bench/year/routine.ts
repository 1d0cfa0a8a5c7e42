import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Approvals } from './approvals.js';
import { addDays, daysBetween, momentOf } from './days.js';
import { isExtended } from './deadlines.js';
import { enter } from './entering.js';
import { type Child, classOn, type LivingSchool } from './school.js';
import { lastDayOf, type Turn, turnsOf } from './slots.js';
import { schoolDays, type World } from './world.js';

/** Of what is owed at the end of a period, so much comes late. */
const lateShare = 0.03;
/** When a class fills in the sheets of the day that it begins with. */
const morning = ['07:15', '07:40', '08:10'] as const;

/** What a record is made of, and by whom it is entered. */
interface Target {
  /** On the day on which it is entered. */
  readonly classNo: (day: string) => number | null;
  /** The code of the member of staff that it is about. */
  readonly about: string | null;
  /** What it follows from by chance on which of the possible days it is entered. */
  readonly key: string;
  /** Asked on the day of entry; null when nothing is entered there any more. */
  readonly dossierId: () => string | null;
  readonly who: (day: string) => string;
}

/** Puts on the agenda every record that the year asks for, of every kind of the catalogue. */
export const planRoutine = (school: LivingSchool, approvals: Approvals): void => {
  for (const kind of school.world.catalogue.kinds) {
    // Children's profiles came with the register.
    if (kind.kind === 'child-profile') continue;
    for (const turn of turnsOf(school.world, kind)) {
      for (const target of targetsOf(school, kind, turn))
        put(school, approvals, { kind, turn, target });
    }
  }
};

/** One record that somebody has to enter. */
interface Planned {
  readonly kind: RecordKind;
  readonly turn: Turn;
  readonly target: Target;
}

const put = (school: LivingSchool, approvals: Approvals, planned: Planned): void => {
  const { kind, turn, target } = planned;
  const { period, topic } = turn;
  const { day, time, isLate } = momentFor(school.world, planned);
  school.agenda.add(day, time, target.who(day), async () => {
    const dossierId = target.dossierId();
    if (dossierId === null) return;
    if (isLate) school.books.count('late entry');
    const { about } = target;
    await enter(school, approvals, {
      ...{ kind, dossierId, classNo: target.classNo(day), about, period, topic, day },
      // Whoever holds the office on that day, which need not be who held it when the year began.
      who: target.who(day),
      of: kind.every === 'day' && period !== null ? period : day,
    });
  });
};

/** By chance one of the usual days of its turn; of few things a day after they were due. */
const momentFor = (
  world: World,
  { kind, turn, target }: Planned,
): { readonly day: string; readonly time: string; readonly isLate: boolean } => {
  const { period, topic, days } = turn;
  const chance = world.chance.of('when', kind.kind, period ?? '', topic ?? '', target.key);
  const late = lateDay(kind, turn, chance.whole(1, 9, 'late-by'));
  const mayBeLate = isExtended(kind.kind, period) || chance.happens(lateShare, 'late');
  if (late !== null && late <= world.to && mayBeLate) {
    return { day: late, time: '16:30', isLate: true };
  }
  const time = turn.time === '07:15' ? chance.oneOf(morning, 'time') : turn.time;
  return { day: chance.oneOf(days, 'day'), time, isLate: false };
};

/** Of what is owed: some days after it was due. */
const lateDay = (kind: RecordKind, { period }: Turn, by: number): string | null => {
  if (kind.due === undefined || kind.due.from !== 'end' || period === null) return null;
  return addDays(lastDayOf(kind, period), kind.due.days + by);
};

const targetsOf = (school: LivingSchool, kind: RecordKind, turn: Turn): readonly Target[] => {
  switch (kind.about ?? 'child') {
    case 'child':
      return ofChildren(school, kind, turn);
    case 'class':
      return ofClasses(school, kind, turn);
    case 'staff':
      return ofStaff(school, kind);
    case 'team':
      return ofTeams(school, kind);
    case 'school':
      return [ofSchool(school, kind, turn)];
  }
};

/** What is kept of children with a disability only. */
const ofDisabled: readonly string[] = ['disability-support'];
/** The youngest are weighed each month. */
const infantTurns = 3;
/** What happens to few, and to one at least. */
const fewOnly: Readonly<Record<string, number>> = {
  'staff-discipline': 0.03,
  'staff-award': 0.2,
  'transfer-paper': 0.05,
};

const ofChildren = (school: LivingSchool, kind: RecordKind, turn: Turn): readonly Target[] =>
  school.children.flatMap((child, at): readonly Target[] => {
    const { world } = school;
    const { plan } = child;
    const happens = world.chance.happens(fewOnly[kind.kind] ?? 1, kind.kind, plan.code);
    if (at > 0 && !happens) return [];
    if (ofDisabled.includes(kind.kind) && !plan.isDisabled) return [];
    if (turn.topic !== null && !isTaught(school, kind, turn.topic, plan.classNo)) return [];
    const target: Target = {
      classNo: (day) => classOn(child, day) ?? plan.classNo,
      about: null,
      key: plan.code,
      dossierId: () => (isHere(school, child) ? child.dossierId : null),
      who: (day) => enterer(school, kind, classOn(child, day) ?? plan.classNo),
    };
    const isInfant =
      kind.kind === 'growth-note' && world.classes[plan.classNo]?.areInfants === true;
    return isInfant ? Array.from({ length: infantTurns }, () => target) : [target];
  });

/** The topics that a class of that level has; one without a name where the kind has none. */
export const topicsOfClass = (
  { world }: LivingSchool,
  { topics }: RecordKind,
  classNo: number,
): readonly (string | null)[] => {
  if (topics === undefined) return [null];
  const level = world.classes[classNo]?.level ?? '';
  return topics.filter(({ levels }) => levels?.includes(level) ?? true).map(({ code }) => code);
};

/** There is nobody this year who could teach it in the first class. */
const notTaught = { classNo: 0, topic: 'mi-thuat' } as const;

export const isTaught = (
  school: LivingSchool,
  kind: RecordKind,
  topic: string,
  classNo: number,
): boolean =>
  topicsOfClass(school, kind, classNo).includes(topic) &&
  (classNo !== notTaught.classNo || topic !== notTaught.topic);

/** On the day on which something is entered: after a child has left, nothing is. */
const isHere = ({ people }: LivingSchool, { places }: Pick<Child, 'places'>): boolean => {
  const now = people.nowMs();
  const place = places.filter(({ from }) => momentOf(from, '00:00') <= now).at(-1);
  return place !== undefined && place.classNo !== null;
};

const ofClasses = (school: LivingSchool, kind: RecordKind, turn: Turn): readonly Target[] =>
  school.world.classes
    .filter(({ no }) => turn.topic === null || isTaught(school, kind, turn.topic, no))
    // One class writes a plan for each day; the others plan by the week.
    .filter(({ no }) => kind.kind !== 'day-plan' || no === 0)
    .map(({ no }) => ({
      classNo: () => no,
      about: null,
      key: String(no),
      dossierId: () => school.classId(no),
      who: () => enterer(school, kind, no),
    }));

/** Of so many of the staff a file is kept in a short year. */
const filesInShort = 4;

/** What teachers keep in their own files, whoever has a class that day. */
const ofTeachers = (school: LivingSchool): readonly Target[] =>
  [...new Set(school.homeroom)].map((code) => ({
    classNo: () => null,
    about: code,
    key: code,
    dossierId: () => (school.homeroom.includes(code) ? school.personId(code) : null),
    who: () => code,
  }));

/** Nobody writes their own file. */
const ofStaff = (school: LivingSchool, kind: RecordKind): readonly Target[] => {
  if (kind.owners[0] === 'homeroomTeacher') return ofTeachers(school);
  const who = enterer(school, kind, null);
  const { staff, chance, size } = school.world;
  const all = staff.filter(({ code }) => code !== who);
  const others = size === 'short' ? all.slice(0, filesInShort) : all;
  const share = fewOnly[kind.kind] ?? 1;
  return others
    .filter(({ code }, at) => at === others.length - 1 || chance.happens(share, kind.kind, code))
    .map(({ code }) => ({
      classNo: () => null,
      about: code,
      key: code,
      dossierId: () => school.personId(code),
      who: () => who,
    }));
};

const ofTeams = (school: LivingSchool, { owners }: RecordKind): readonly Target[] =>
  school.world.teams
    .filter(({ kind }) => owners.includes(kind === 'OFFICE' ? 'officeTeamLead' : 'subjectTeamLead'))
    .map(({ name, lead }) => ({
      classNo: () => null,
      about: null,
      key: name,
      dossierId: () => school.teamIds.get(name) ?? null,
      who: () => lead,
    }));

const ofSchool = (school: LivingSchool, kind: RecordKind, { period, days }: Turn): Target => ({
  classNo: () => null,
  about: null,
  key: period ?? days[0] ?? '',
  dossierId: () => school.schoolId,
  who: (day) => {
    const able = kind.owners
      .filter((role) => role !== 'principal')
      .flatMap((role) => [...school.holders(role)]);
    // Anybody reports an incident; everything else is the work of the first who may.
    const anyOf = kind.owners.length > 5 ? able : able.slice(0, 1);
    return school.world.chance.oneOf(anyOf, 'enterer', kind.kind, day);
  },
});

/** What teachers write of a class is the work of its homeroom teacher; the rest, of the first who may. */
const enterer = (school: LivingSchool, { owners }: RecordKind, classNo: number | null): string => {
  const [first = ''] = owners;
  const isOfHomeroom =
    first === 'homeroomTeacher' || (first === 'teacher' && owners.includes('homeroomTeacher'));
  return classNo !== null && isOfHomeroom ? (school.homeroom[classNo] ?? '') : school.holder(first);
};

/** From the weekend before, on which the first week is planned. */
export const allDays = ({ world }: LivingSchool): readonly string[] =>
  daysBetween(addDays(world.from, -2), world.to);

/** Those of which something is lived through, as `2026-09`. */
export const closedMonths = (world: LivingSchool['world']): readonly string[] => [
  ...new Set(
    schoolDays.filter((day) => world.from <= day && day <= world.to).map((day) => day.slice(0, 7)),
  ),
];
