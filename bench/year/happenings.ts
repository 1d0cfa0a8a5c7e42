import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Approvals } from './approvals.js';
import type { Waiver } from './books.js';
import { planConsents } from './consents.js';
import type { Corrections } from './corrections.js';
import { addDays } from './days.js';
import { planDeadline } from './deadlines.js';
import { invite } from './founding.js';
import { planLocks } from './locks.js';
import { planMovements } from './movements.js';
import { planReadings } from './readings.js';
import { isTaught, topicsOfClass } from './routine.js';
import type { LivingSchool } from './school.js';
import { turnsOf } from './slots.js';
import { schoolDays, schoolYear } from './world.js';

const decisionNo = '27/QĐ';

/** When what happens once happens, in a whole year and in a short one. */
const datesOf = {
  full: {
    waivers: '2026-09-08',
    delegation: '2026-12-07',
    teachers: '2027-01-18',
    principalNamed: '2027-01-29',
    principal: '2027-02-15',
  },
  short: {
    waivers: '2026-10-27',
    delegation: '2026-10-28',
    teachers: '2026-11-02',
    principalNamed: '2026-10-29',
    principal: '2026-11-03',
  },
} as const;

/** Everything of the year that is no record: waivers, locks, people and children who come and go. */
export const planHappenings = (
  school: LivingSchool,
  approvals: Approvals,
  corrections: Corrections,
): void => {
  const dates = datesOf[school.world.size];
  const { agenda } = school;
  const vice = school.holder('vicePrincipal');
  agenda.add(dates.waivers, '08:30', vice, () => waive(school, vice));
  agenda.add(dates.delegation, '08:30', school.principal, () => delegate(school, dates.delegation));
  planPrincipal(school, dates);
  if (school.world.classes.length > 1) planTeachers(school, dates.teachers);
  planLocks(school, corrections);
  planMovements(school, approvals);
  planRegisters(school);
  planConsents(school);
  planDeadline(school);
  planReadings(school);
};

/** Whoever keeps a register closes each of its days. */
const planRegisters = (school: LivingSchool): void => {
  const { world, agenda, people, books } = school;
  const registers = world.catalogue.kinds.filter(({ numbered }) => numbered);
  for (const { kind, owners } of registers) {
    const who = school.holder(owners[0] ?? 'registrar');
    for (const day of schoolDays.filter((one) => world.from <= one && one <= world.to)) {
      agenda.add(day, '16:50', who, async () => {
        // Before its first line a register has no day.
        if (books.of(kind).length === 0) return;
        await people.act(who, 'closeRegisterDay', { kind, day });
        books.daysClosed += 1;
        books.count('fact');
      });
    }
  }
};

/** What a class is not taught, and the domains that are not assessed in a month. */
const waive = async (school: LivingSchool, who: string): Promise<void> => {
  const { people, books, world } = school;
  const scopes = world.catalogue.kinds
    .filter(({ due, topics }) => due !== undefined && topics !== undefined)
    .flatMap((kind) =>
      kind.every === 'month' ? monthsWaived(school, kind) : subjectsWaived(school, kind),
    );
  const acts = scopes.map(({ kind, classNo, period, topic }) => ({
    mutation: 'waiveObligation',
    input: {
      reason: 'Theo kế hoạch giáo dục của nhà trường.',
      scope: {
        kind,
        schoolYear,
        period,
        topic,
        ...(classNo === null ? {} : { classId: school.classId(classNo) }),
      },
    },
  }));
  await people.actAll(who, acts);
  books.waivers.push(...scopes);
  books.count('fact', scopes.length);
};

const monthsWaived = ({ world }: LivingSchool, kind: RecordKind): readonly Waiver[] =>
  turnsOf(world, kind).flatMap(({ period, topic }) =>
    (kind.topics ?? [])
      .filter(({ code }) => code !== topic)
      .map(({ code }) => ({ kind: kind.kind, classNo: null, period, topic: code })),
  );

const subjectsWaived = (school: LivingSchool, kind: RecordKind): readonly Waiver[] =>
  school.world.classes.flatMap(({ no }) =>
    topicsOfClass(school, kind, no)
      .filter((topic) => topic !== null && !isTaught(school, kind, topic, no))
      .map((topic) => ({ kind: kind.kind, classNo: no, period: null, topic })),
  );

const officeOf = async ({ people }: LivingSchool, who: string, role: string): Promise<string> => {
  const { me } = await people.ask<{ me: { appointments: { id: string; role: string }[] } }>(
    who,
    '{ me { appointments { id role } } }',
  );
  return me.appointments.find((one) => one.role === role)?.id ?? '';
};

const delegate = async (school: LivingSchool, day: string): Promise<void> => {
  const { people, principal, books } = school;
  await people.act(principal, 'grantDelegation', {
    appointmentId: await officeOf(school, principal, 'PRINCIPAL'),
    toPersonId: school.personId(school.holder('vicePrincipal')),
    powers: ['DECIDE_LOCK'],
    validFrom: day,
    validTo: addDays(day, 4),
    decisionNo,
  });
  books.count('fact');
};

interface Dates {
  readonly principalNamed: string;
  readonly principal: string;
}

/** The successor is named by the one who goes, and takes over on the first day in office. */
const planPrincipal = (school: LivingSchool, { principalNamed, principal: from }: Dates): void => {
  const { people, agenda, books } = school;
  const before = school.principal;
  const after = 'CB900';
  let [ended, begun] = ['', ''];
  agenda.add(principalNamed, '14:00', before, async () => {
    const fullName = 'Lê Thị Kế Nhiệm';
    const { createdId: personId } = await people.act(before, 'registerPerson', {
      staffCode: after,
      fullName,
    });
    school.personIds.set(after, personId);
    const { createdId: accountId } = await people.act(before, 'openAccount', { personId });
    await invite(school, [{ staffCode: after, accountId }]);
    ended = await officeOf(school, before, 'PRINCIPAL');
    await people.act(before, 'endAppointment', {
      appointmentId: ended,
      to: addDays(from, -1),
      decisionNo,
    });
    const appointed = { personId, role: 'PRINCIPAL', from, decisionNo };
    begun = (await people.act(before, 'appointPerson', appointed)).createdId;
    books.count('fact', 6);
  });
  agenda.add(from, '06:30', after, async () => {
    school.principal = after;
    await people.act(after, 'takeOverOffice', { fromAppointmentId: ended, toAppointmentId: begun });
    books.count('fact');
  });
};

/** Two homeroom teachers change their classes with each other, and each takes over. */
const planTeachers = (school: LivingSchool, from: string): void => {
  const { people, agenda, books, homeroom } = school;
  const [one = '', other = ''] = homeroom.slice(-2);
  const [lastClass, classBefore] = [homeroom.length - 1, homeroom.length - 2];
  const offices = new Map<string, readonly [string, string]>();
  agenda.add(addDays(from, -3), '16:45', school.principal, async () => {
    const moves: readonly (readonly [string, string, number])[] = [
      [one, other, lastClass],
      [other, one, classBefore],
    ];
    const own = new Map<string, string>();
    for (const [who] of moves) own.set(who, await officeOf(school, who, 'HOMEROOM_TEACHER'));
    for (const [who, predecessor, classNo] of moves) {
      const { createdId } = await people.act(school.principal, 'appointPerson', {
        personId: school.personId(who),
        role: 'HOMEROOM_TEACHER',
        classId: school.classId(classNo),
        from,
        decisionNo,
      });
      offices.set(who, [own.get(predecessor) ?? '', createdId]);
    }
    for (const appointmentId of own.values()) {
      await people.act(school.principal, 'endAppointment', {
        appointmentId,
        to: addDays(from, -1),
        decisionNo,
      });
    }
    books.count('fact', 4);
  });
  agenda.add(from, '06:30', one, async () => {
    homeroom[lastClass] = one;
    homeroom[classBefore] = other;
    for (const who of [one, other]) {
      const [fromAppointmentId, toAppointmentId] = offices.get(who) ?? ['', ''];
      await people.act(who, 'takeOverOffice', { fromAppointmentId, toAppointmentId });
      books.count('fact');
    }
  });
};
