import type { Deadline } from './books.js';
import type { LivingSchool } from './school.js';
import { schoolYear } from './world.js';

/** The line was down on that day: no class could submit its sheet, and all got until then. */
const extended: Deadline = { kind: 'attendance', period: '2026-10-28', dueOn: '2026-11-06' };
const saidOn = '2026-10-29';

/** Of what every class submits later than the catalogue says. */
export const isExtended = (kind: string, period: string | null): boolean =>
  kind === extended.kind && period === extended.period;

/** The school sets another day by which something is due. */
export const planDeadline = (school: LivingSchool): void => {
  const { agenda, people, books } = school;
  const vice = school.holder('vicePrincipal');
  agenda.add(saidOn, '08:40', vice, async () => {
    await people.act(vice, 'setDeadline', { ...extended, schoolYear, setBy: 'SCHOOL' });
    books.deadlines.push(extended);
    books.count('fact');
  });
};
