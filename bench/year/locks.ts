import type { Corrections } from './corrections.js';
import { addDays, lastOfMonth, monthOf } from './days.js';
import { closedMonths } from './routine.js';
import type { LivingSchool } from './school.js';
import { schoolDays, schoolYear } from './world.js';

const decisionNo = '29/QĐ';

/**
 * At the turn of each month the last sheet of each class is locked (a lock is over a record, a kind
 * or a class in a year, and over no month), and at the end of the year the classes.
 */
export const planLocks = (school: LivingSchool, corrections: Corrections): void => {
  const { world, books } = school;
  for (const month of closedMonths(world)) {
    const day = schoolDays.find((one) => one > lastOfMonth(month));
    if (day === undefined || day > world.to) continue;
    const sheetsOf = (classNo: number) =>
      books
        .of('attendance')
        .filter((entry) => entry.classNo === classNo && monthOf(entry.period ?? '') === month)
        .toSorted((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 1));
    planLock(school, day, `Khóa sổ tháng ${month}`, () =>
      world.classes.flatMap(({ no }) => {
        const last = sheetsOf(no).at(-1);
        return last ? [{ scope: { recordId: last.id }, covers: () => [last] }] : [];
      }),
    );
  }
  const locked = world.size === 'full' ? world.classes : world.classes.slice(0, 1);
  const yearEnd = addDays(world.to, world.size === 'full' ? 1 : 3);
  planLock(school, yearEnd, 'Khóa sổ năm học', () =>
    locked.map(({ no }) => ({
      scope: { classId: school.classId(no), schoolYear },
      covers: () => [...books.entries.values()].filter(({ classNo }) => classNo === no),
    })),
  );
  planAfterYear(school, corrections, yearEnd);
};

const planAfterYear = (school: LivingSchool, corrections: Corrections, yearEnd: string): void => {
  const [homeroom = ''] = school.homeroom;
  school.agenda.add(yearEnd, '19:00', homeroom, () =>
    corrections.isRefused(() =>
      school.people.act(school.homeroom[0] ?? '', 'registerRecord', {
        dossierId: school.classId(0),
        kind: 'attendance',
        period: schoolDays[0],
        fields: [],
      }),
    ),
  );
  const after = school.world.size === 'full' ? [0, 1, 2] : [0];
  for (const classNo of after) corrections.planLocked(yearEnd, classNo);
};

interface Locking {
  readonly scope: Readonly<Record<string, unknown>>;
  readonly covers: () => readonly { isLocked: boolean }[];
}

const planLock = (
  school: LivingSchool,
  day: string,
  reason: string,
  of: () => readonly Locking[],
): void => {
  const { people, agenda, books } = school;
  const [, , proposer = ''] = school.holders('boardMember');
  let lockings: readonly Locking[] = [];
  let lockIds: readonly string[] = [];
  agenda.add(day, '13:30', proposer, async () => {
    lockings = of();
    const acts = lockings.map(({ scope }) => ({
      mutation: 'proposeLock',
      input: { scope, reason },
    }));
    lockIds = (await people.actAll(proposer, acts)).map(({ createdId }) => createdId);
  });
  agenda.add(day, '14:15', 'principal', async () => {
    const acts = lockIds.map((lockId) => ({
      mutation: 'decideLock',
      input: { lockId, decisionNo },
    }));
    await people.actAll(school.principal, acts);
  });
  const admin = school.holder('systemAdministrator');
  agenda.add(day, '15:15', admin, async () => {
    await people.actAll(
      admin,
      lockIds.map((lockId) => ({ mutation: 'executeLock', input: { lockId } })),
    );
    for (const { covers } of lockings) for (const entry of covers()) entry.isLocked = true;
    books.locksExecuted += lockIds.length;
    books.count('fact', 3 * lockIds.length);
  });
};
