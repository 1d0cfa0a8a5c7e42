import type { Approvals } from './approvals.js';
import { addDays } from './days.js';
import { enter } from './entering.js';
import { type Child, classOn, type LivingSchool } from './school.js';
import { childOf, schoolDays } from './world.js';

const decisionNo = '28/QĐ';
const churn = 0.05;
const movingDays = [12, 13, 14, 15, 16];

/** Children who leave, who come, and who change their class. */
export const planMovements = (school: LivingSchool, approvals: Approvals): void => {
  const { world, agenda } = school;
  const registrar = school.holder('registrar');
  const days =
    world.size === 'short'
      ? ['2026-11-04']
      : schoolDays.filter(
          (day) =>
            movingDays.includes(Number(day.slice(8))) && day > '2026-10-01' && day < '2027-05-01',
        );
  const many = world.size === 'short' ? 3 : Math.round(world.children.length * churn);
  for (let no = 0; no < many; no += 1) {
    const chance = world.chance.of('movement', no);
    const day = chance.oneOf(days, 'day');
    const child = school.children[Math.floor(((no + 0.5) * school.children.length) / many)];
    if (!child) continue;
    const sort = no % 10;
    if (world.size === 'short' ? no === 0 : sort < 5) {
      agenda.add(day, '16:30', registrar, () => leave(school, child, day));
    } else if (world.size === 'short' ? no === 1 : sort < 8) {
      agenda.add(day, '06:45', registrar, () => come(school, approvals, { no, day }));
    } else {
      agenda.add(day, '06:45', registrar, () => change(school, child, day));
    }
  }
};

const leave = async (school: LivingSchool, child: Child, exitedOn: string): Promise<void> => {
  const { dossierId, places } = child;
  await school.people.act(school.holder('registrar'), 'recordExit', {
    ...{ dossierId, exitKind: 'TRANSFERRED_OUT', exitedOn, decisionNo },
  });
  places.push({ from: addDays(exitedOn, 1), classNo: null });
  school.books.count('fact');
  school.books.count('movement LEFT');
};

const come = async (
  school: LivingSchool,
  approvals: Approvals,
  { no, day }: { readonly no: number; readonly day: string },
): Promise<void> => {
  const { world, people } = school;
  const one = world.classes[no % world.classes.length];
  if (!one) return;
  const plan = childOf(world.level, one, 90 + no, world.chance.of('newcomer', no));
  const { createdId } = await people.act(school.holder('registrar'), 'openDossier', {
    classId: school.classId(one.no),
    admittedOn: day,
    admissionKind: 'TRANSFERRED_IN',
    admissionNo: `${no}/GCT`,
  });
  school.children.push({ plan, dossierId: createdId, places: [{ from: day, classNo: one.no }] });
  school.books.count('fact');
  const kind = school.kind('child-profile');
  const who = school.homeroom[one.no] ?? '';
  if (!kind) return;
  school.agenda.add(day, '16:30', who, async () => {
    const of = {
      kind,
      dossierId: createdId,
      classNo: one.no,
      about: null,
      period: null,
      topic: null,
    };
    await enter(school, approvals, { ...of, who, day, of: day });
  });
};

const change = async (school: LivingSchool, child: Child, from: string): Promise<void> => {
  const { world, people, books } = school;
  const now = classOn(child, from) ?? 0;
  // To the class beside it, of the same age.
  const next = world.classes[now + 1]?.grade === world.classes[now]?.grade ? now + 1 : now - 1;
  if (world.classes[next] === undefined) return;
  const { dossierId } = child;
  await people.act(school.holder('registrar'), 'placeInClass', {
    dossierId,
    classId: school.classId(next),
    from,
  });
  child.places.push({ from, classNo: next });
  books.count('fact');
  books.count('movement MOVED');
};
