import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { type ChildPlan, planChildren } from '../../src/application/imports/plan-children.js';
import { openDossier } from '../../src/application/dossier/open-dossier.js';
import type { RowRefusal } from '../../src/application/imports/import-register.js';
import { findingTexts } from '../../src/application/imports/register-finding.texts.js';
import { registerRecord } from '../../src/application/record/entry.js';
import { writeRequest } from '../../src/application/write-header.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import type { DossierEvent } from '../../src/domain/dossier/dossier.events.js';
import { decided } from '../../src/domain/shared/event.js';
import { type DispositionId, type DossierId, dossierStream } from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import { ok } from '../../src/domain/shared/result.js';
import { fillText } from '../../src/domain/shared/text.js';
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

type Fields = Readonly<Record<string, string>>;

/** What a row with the child's code would do. */
const planned = async (fields: Fields = {}): Promise<ChildPlan> => {
  const { keyedHash } = application;
  const child = {
    outcome: 'accepted',
    row: 2,
    pupilCode: 'MN0000001',
    classId: school.classes.A,
    fields,
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

describe('a row that breaks a rule between fields', () => {
  const against = {
    code: 'values-against-rule',
    detail: { fields: 'Ngày vào trường, Ngày sinh' },
  };
  const right: Fields = {
    ...{ fullName: 'Nguyễn An', gender: 'female', enrolmentStatus: 'studying' },
    ...{ pupilCode: 'MN0000001', dateOfBirth: '2020-04-10', admittedOn: '2025-09-05' },
  };
  beforeEach(async () => {
    // The first version of the catalogue has no rules.
    school = await foundSchool(application, { registrar: [['registrar', null]] }, 3);
  });

  /** The child with the record that the plan makes of it. */
  const admitted = async (plan: Extract<ChildPlan, { effect: 'new' }>): Promise<void> => {
    const { dossierId, recordId, subjectId, child } = plan;
    const source = { from: 'form' } as const;
    const request = writeRequest(school.as('registrar'), { act: 'admit', dossierId });
    const done = await application.writes.run<RowRefusal>(request, async (decision) => {
      const { classId, fields } = child;
      const opening = { dossierId, subjectId, classId, source, ...plainAdmission };
      const admittedOn = right['admittedOn'] as LocalDate;
      const opened = await openDossier(decision, { ...opening, admittedOn });
      if (!opened.ok) return opened;
      const profile = { kind: 'child-profile', period: null, topic: null };
      return registerRecord(decision, { recordId, dossierId, ...profile, fields, source });
    });
    expect(refusalOf(done)).toBeNull();
  };

  it('is refused before anything is confirmed, also by what is on record alone', async () => {
    expect(await planned({ ...right, dateOfBirth: '2025-09-06' })).toMatchObject({
      effect: 'refused',
      said: against,
    });
    const plan = await planned(right);
    if (plan.effect !== 'new') throw new Error(`the row is ${plan.effect}`);
    await admitted(plan);
    expect(await planned({ dateOfBirth: '2025-09-06' })).toMatchObject({
      effect: 'refused',
      said: against,
    });
    expect(await planned({ dateOfBirth: '2025-09-05' })).toMatchObject({ effect: 'changed' });
    expect(await planned(right)).toMatchObject({ effect: 'unchanged' });
  });

  it('says so in both languages', () => {
    const { severity, vi, en } = findingTexts['values-against-rule'];
    expect([severity, fillText({ vi, en }, against.detail)]).toEqual([
      'refusal',
      {
        vi: expect.stringContaining('không khớp với nhau: Ngày vào trường, Ngày sinh.'),
        en: expect.stringContaining('do not go together: Ngày vào trường, Ngày sinh.'),
      },
    ]);
  });
});
