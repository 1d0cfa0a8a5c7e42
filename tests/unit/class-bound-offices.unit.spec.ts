import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { RecordExitCommand, RecordExitHandler } from '../../src/application/dossier/movements.js';
import {
  OpenDossierCommand,
  OpenDossierHandler,
} from '../../src/application/dossier/open-dossier.js';
import { SubmitRecordCommand, SubmitRecordHandler } from '../../src/application/record/approval.js';
import {
  PermitCorrectionCommand,
  PermitCorrectionHandler,
  RequestCorrectionCommand,
  RequestCorrectionHandler,
} from '../../src/application/record/correction.js';
import {
  RegisterRecordCommand,
  RegisterRecordHandler,
} from '../../src/application/record/entry.js';
import { RecordWrites } from '../../src/application/record/record-writes.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import { valueHashOf } from '../../src/domain/record/record.state.js';
import type { CorrectionId, DossierId, RecordId, SubjectId } from '../../src/domain/shared/ids.js';
import { type PersonId, recordStream } from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import {
  type Application,
  type FoundedSchool,
  foundSchool,
  openApplication,
  plainAdmission,
  refusalOf,
} from '../support/application-schools.js';
import { inDays } from '../support/days.js';
import { noReports } from '../support/no-reports.js';

const fields = {
  measuredOn: '2025-10-01',
  posture: 'standing',
  heightMm: 1040,
  weightGrams: 17_000,
};

let application: Application;
let school: FoundedSchool;
let records: RecordWrites;
let dossierId: DossierId;
/** A growth note of class A, submitted. */
let recordId: RecordId;
beforeEach(async () => {
  application = openApplication();
  records = new RecordWrites(application.writes);
  school = await foundSchool(application, {
    registrar: [['registrar', null]],
    registrarOfB: [['registrar', 'B']],
    nurse: [['healthWorker', null]],
    teacher: [['teacher', null]],
    teacherOfA: [['teacher', 'A']],
    teacherOfB: [['teacher', 'B']],
    board: [['boardMember', null]],
    accountant: [['accountant', null]],
  });
  dossierId = randomUUID() as DossierId;
  recordId = randomUUID() as RecordId;
  const opening = {
    dossierId,
    subjectId: randomUUID() as SubjectId,
    classId: school.classes.A,
    admittedOn: '2025-09-05' as LocalDate,
    ...plainAdmission,
  };
  const about = { kind: 'growth-note', period: null, topic: null };
  const steps = [
    await new OpenDossierHandler(application.writes).execute(
      new OpenDossierCommand(school.as('registrar'), opening),
    ),
    await new RegisterRecordHandler(application.writes).execute(
      new RegisterRecordCommand(school.as('nurse'), { recordId, dossierId, ...about, fields }),
    ),
    await new SubmitRecordHandler(records, noReports, application.keyedHash).execute(
      new SubmitRecordCommand(school.as('nurse'), { recordId }),
    ),
  ];
  expect(steps.map(({ ok }) => ok)).toEqual([true, true, true]);
});

const asked = async (who: string) => {
  const correctionId = randomUUID() as CorrectionId;
  const { schoolId } = school;
  const { state } = await application.aggregates.load(
    recordDecider,
    schoolId,
    recordStream(recordId),
  );
  if (state.status === 'absent') throw new Error('the record is not there');
  const input = {
    recordId,
    correctionId,
    field: 'heightMm',
    currentValueHash: valueHashOf(state, 'heightMm'),
    proposedValue: 1045,
    reason: 'Đo lại',
    evidence: [],
  };
  const result = await new RequestCorrectionHandler(records).execute(
    new RequestCorrectionCommand(school.as(who), input),
  );
  return { correctionId, refusal: refusalOf(result) };
};

describe('an office for one class', () => {
  it.each([
    ['teacher', null],
    ['teacherOfA', null],
    ['teacherOfB', { type: 'RecordNotFound' }],
  ])('lets the %s ask for a correction there and nowhere else (row 34)', async (who, refusal) => {
    expect((await asked(who)).refusal).toEqual(refusal);
  });

  it('does not let a child of another class go', async () => {
    const exit = {
      dossierId,
      exitKind: 'completed',
      exitedOn: '2026-05-31' as LocalDate,
      decisionNo: '7/QĐ',
    } as const;
    const exited = await new RecordExitHandler(application.writes).execute(
      new RecordExitCommand(school.as('registrarOfB'), exit),
    );
    expect(refusalOf(exited)).toEqual({ type: 'DossierNotFound' });
  });
});

describe('the witness that leadership designates', () => {
  const nobody = randomUUID() as PersonId;
  it.each([
    ['nobody who exists', () => nobody, { type: 'WitnessHasNoCapacity' }],
    ['in no office that witnesses', 'accountant', { type: 'WitnessHasNoCapacity' }],
    ['in office for another class', 'teacherOfB', { type: 'WitnessHasNoCapacity' }],
    ['in office for the class', 'teacherOfA', null],
    ['of the board', 'board', null],
  ])('who is %s is judged by the offices of that day', async (_, who, refusal) => {
    const { correctionId } = await asked('teacher');
    const designatedWitnessId = typeof who === 'string' ? school.as(who).principal.personId : who();
    const expiresAt = inDays(1);
    const permitted = await new PermitCorrectionHandler(records).execute(
      new PermitCorrectionCommand(school.as('principal'), {
        recordId,
        correctionId,
        expiresAt,
        designatedWitnessId,
      }),
    );
    expect(refusalOf(permitted)).toEqual(refusal);
  });
});
