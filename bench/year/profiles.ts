import type { Approvals } from './approvals.js';
import type { Entry } from './books.js';
import { addDays } from './days.js';
import { submit } from './entering.js';
import type { LivingSchool } from './school.js';

/** The profiles that came with the register are looked through and submitted class by class. */
export const planProfiles = (school: LivingSchool, approvals: Approvals): void => {
  const { agenda, world } = school;
  for (const { no } of world.classes) {
    agenda.add(addDays(world.from, 1), '09:30', school.homeroom[no] ?? '', () =>
      submitOf(school, approvals, no),
    );
  }
};

const submitOf = async (
  school: LivingSchool,
  approvals: Approvals,
  classNo: number,
): Promise<void> => {
  const kind = school.kind('child-profile');
  const who = school.homeroom[classNo] ?? '';
  if (!kind) return;
  for (const { dossierId } of school.children.filter(({ plan }) => plan.classNo === classNo)) {
    const { dossier } = await school.people.ask<{ dossier: { record: { id: string } | null } }>(
      who,
      'query ($id: ID!) { dossier(id: $id) { record(kind: "child-profile") { id } } }',
      { id: dossierId },
    );
    const entry: Entry = {
      id: dossier.record?.id ?? '',
      ...{ kind, dossierId, classNo, period: null, topic: null, about: null, enteredBy: who },
      registeredMs: school.people.nowMs(),
      values: new Map(),
      status: 'DRAFT',
      submittedMs: null,
      submittedRevision: null,
      inForceMs: null,
      draws: [],
      ...{ steps: 0, isReturned: false, isLocked: false },
    };
    school.books.keep(entry);
    school.books.count('fact');
    await submit(school, approvals, entry);
  }
};
