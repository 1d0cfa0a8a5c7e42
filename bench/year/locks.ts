import type { Entry } from './books.js';
import type { Corrections } from './corrections.js';
import { addDays, lastOfMonth, monthOf } from './days.js';
import { closedMonths } from './routine.js';
import type { LivingSchool } from './school.js';
import { schoolDays, schoolYear } from './world.js';

const decisionNo = '29/QĐ';

/** After that many days nothing of a month comes late any more. */
const daysAfterMonth = 15;

/** Month by month each class is locked, and at the end the whole year, by three people. */
export const planLocks = (school: LivingSchool, corrections: Corrections): void => {
  const { world } = school;
  for (const month of closedMonths(world).slice(0, -1)) {
    const settled = addDays(lastOfMonth(month), daysAfterMonth);
    const day = schoolDays.find((one) => one > settled && one <= world.to) ?? addDays(world.to, 1);
    planLock(school, day, `Khóa sổ tháng ${month}`, () =>
      world.classes.map(({ no }) => ({
        scope: { schoolYear, classId: school.classId(no), period: month },
        covers: ({ classNo, kind, period }) =>
          classNo === no && kind.every === 'day' && monthOf(period ?? '') === month,
      })),
    );
  }
  const yearEnd = addDays(world.to, 3);
  planLock(school, yearEnd, 'Khóa sổ năm học', () => [
    { scope: { schoolYear }, covers: () => true },
  ]);
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
  readonly covers: (entry: Entry) => boolean;
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
    for (const entry of books.entries.values()) {
      if (lockings.some(({ covers }) => covers(entry))) entry.isLocked = true;
    }
    books.locksExecuted += lockIds.length;
    books.count('fact', 3 * lockIds.length);
  });
};
