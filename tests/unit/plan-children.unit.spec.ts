import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { type ChildPlan, planChildren } from '../../src/application/imports/plan-children.js';
import { writeRequest } from '../../src/application/write-header.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import type { DossierEvent } from '../../src/domain/dossier/dossier.events.js';
import { decided } from '../../src/domain/shared/event.js';
import { type DispositionId, type DossierId, dossierStream } from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import { ok } from '../../src/domain/shared/result.js';
import {
  type Application,
  type FoundedSchool,
  foundSchool,
  openApplication,
  plainAdmission,
  refusalOf,
  schoolYear,
} from '../support/application-schools.js';

let application: Application;
let school: FoundedSchool;
beforeEach(async () => {
  application = openApplication();
  school = await foundSchool(application, { registrar: [['registrar', null]] });
});

/** What a row with the child's code would do. */
const planned = async (): Promise<ChildPlan> => {
  const { keyedHash } = application;
  const child = {
    outcome: 'accepted',
    row: 2,
    pupilCode: 'MN0000001',
    classId: school.classes.A,
    fields: {},
    remarks: [],
  } as const;
  const found: ChildPlan[] = [];
  const request = writeRequest(school.as('registrar'), { act: 'look' });
  const looked = await application.writes.run(request, async (decision) => {
    found.splice(0, found.length, ...(await planChildren(decision, [child], keyedHash)));
    return ok(undefined);
  });
  expect(refusalOf(looked)).toBeNull();
  return found[0] as ChildPlan;
};

/** The dossier that the plan opens, from its first day to its disposal. */
const livedThrough = async (plan: Extract<ChildPlan, { effect: 'new' }>): Promise<void> => {
  const { dossierId, subjectId } = plan;
  const opening = { dossierId, subjectId, classId: school.classes.A, schoolYear };
  const admission = {
    ...plainAdmission,
    admittedOn: '2025-09-05' as LocalDate,
    source: { from: 'form' },
  } as const;
  const dispositionId = randomUUID() as DispositionId;
  const life: readonly DossierEvent[] = [
    { type: 'dossier.opened', version: 2, payload: { ...opening, ...admission } },
    {
      type: 'dossier.disposition-proposed',
      version: 1,
      payload: { dispositionId, legalBasis: 'Hết thời hạn bảo quản' },
    },
    {
      type: 'dossier.disposition-executed',
      version: 1,
      payload: { dispositionId, subjectIds: [subjectId] },
    },
  ];
  const asItWas = { ...dossierDecider, decide: () => ok(life.map((event) => decided(event))) };
  const request = writeRequest(school.as('registrar'), { act: 'live', dossierId });
  const lived = await application.writes.run(request, (decision) =>
    decision.decide(asItWas, dossierStream(dossierId), null),
  );
  expect(refusalOf(lived)).toBeNull();
};

describe('a child whose dossiers were disposed of', () => {
  it('comes back to a new one, however many there were', async () => {
    let last: DossierId | null = null;
    const seen = new Set<DossierId>();
    for (let generation = 0; generation < 22; generation += 1) {
      const plan = await planned();
      if (plan.effect !== 'new') throw new Error(`the row is ${plan.effect}`);
      expect(plan.predecessorId).toBe(last);
      expect(seen.has(plan.dossierId)).toBe(false);
      seen.add(plan.dossierId);
      last = plan.dossierId;
      await livedThrough(plan);
    }
  });
});
