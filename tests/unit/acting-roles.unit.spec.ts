import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import {
  PlaceInClassHandler,
  PlaceInClassCommand,
  RecordExitCommand,
  RecordExitHandler,
} from '../../src/application/dossier/movements.js';
import {
  OpenDossierCommand,
  OpenDossierHandler,
} from '../../src/application/dossier/open-dossier.js';
import { SubmitRecordCommand, SubmitRecordHandler } from '../../src/application/record/approval.js';
import {
  RegisterRecordCommand,
  RegisterRecordHandler,
  ReviseRecordCommand,
  ReviseRecordHandler,
} from '../../src/application/record/entry.js';
import { RecordWrites } from '../../src/application/record/record-writes.js';
import type { DossierId, RecordId, SubjectId } from '../../src/domain/shared/ids.js';
import { recordStream } from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import {
  type Application,
  type FoundedSchool,
  foundSchool,
  openApplication,
  plainAdmission,
  refusalOf,
} from '../support/application-schools.js';
import { noReports } from '../support/no-reports.js';

const from = '2025-09-05' as LocalDate;
const measured = {
  measuredOn: '2025-10-01',
  posture: 'standing',
  heightMm: 1040,
  weightGrams: 17_000,
};

let application: Application;
let school: FoundedSchool;
let records: RecordWrites;
beforeEach(async () => {
  application = openApplication();
  records = new RecordWrites(application.writes);
  school = await foundSchool(application, {
    registrar: [['registrar', null]],
    nurse: [['healthWorker', null]],
    nurseAndAdministrator: [
      ['systemAdministrator', null],
      ['healthWorker', null],
    ],
    administrator: [['systemAdministrator', null]],
    teacherOfBoth: [
      ['homeroomTeacher', 'A'],
      ['homeroomTeacher', 'B'],
    ],
    teacherOfA: [['homeroomTeacher', 'A']],
  });
});

/** A child of that class. */
const admitted = async (className: 'A' | 'B'): Promise<DossierId> => {
  const dossierId = randomUUID() as DossierId;
  const opened = await new OpenDossierHandler(application.writes).execute(
    new OpenDossierCommand(school.as('registrar'), {
      dossierId,
      subjectId: randomUUID() as SubjectId,
      classId: school.classes[className],
      admittedOn: from,
      ...plainAdmission,
    }),
  );
  expect(refusalOf(opened)).toBeNull();
  return dossierId;
};

const note = async (who: string, dossierId: DossierId) => {
  const recordId = randomUUID() as RecordId;
  const about = { kind: 'growth-note', period: null, topic: null };
  const result = await new RegisterRecordHandler(application.writes).execute(
    new RegisterRecordCommand(school.as(who), { recordId, dossierId, ...about, fields: measured }),
  );
  return { recordId, result };
};

const rolesIn = async (recordId: RecordId): Promise<readonly string[]> => {
  const stored = await application.store.readStream(school.schoolId, recordStream(recordId));
  return stored.map((one) => application.codec.facts(one).actor.role);
};

describe('a record is entered by whoever its kind names', () => {
  it.each(['nurse', 'nurseAndAdministrator'])('so the %s writes a growth note', async (who) => {
    const { recordId, result } = await note(who, await admitted('A'));
    expect(refusalOf(result)).toBeNull();
    const revised = await new ReviseRecordHandler(records).execute(
      new ReviseRecordCommand(school.as(who), {
        recordId,
        fields: { measuredOn: '2025-10-02' },
        basedOnRevision: 0n,
      }),
    );
    expect(refusalOf(revised)).toBeNull();
    const submitted = await new SubmitRecordHandler(
      records,
      noReports,
      application.keyedHash,
    ).execute(new SubmitRecordCommand(school.as(who), { recordId }));
    expect(refusalOf(submitted)).toBeNull();
    expect(new Set(await rolesIn(recordId))).toEqual(new Set(['healthWorker']));
  });

  it('and nobody else does, who is told which roles can', async () => {
    const { result } = await note('administrator', await admitted('A'));
    const allowed = ['homeroomTeacher', 'healthWorker'];
    expect(refusalOf(result)).toEqual({ type: 'RoleIsNotAllowed', allowed });
  });

  it('a homeroom teacher only in the own class', async () => {
    const { result } = await note('teacherOfA', await admitted('B'));
    expect(refusalOf(result)).toEqual({ type: 'DossierNotFound' });
  });
});

describe('a homeroom teacher of two classes', () => {
  it('moves a child of either, and lets it leave', async () => {
    for (const className of ['A', 'B'] as const) {
      const dossierId = await admitted(className);
      const classId = school.classes[className === 'A' ? 'B' : 'A'];
      const placed = await new PlaceInClassHandler(application.writes).execute(
        new PlaceInClassCommand(school.as('teacherOfBoth'), { dossierId, classId, from }),
      );
      expect(refusalOf(placed)).toBeNull();
      const exited = await new RecordExitHandler(application.writes).execute(
        new RecordExitCommand(school.as('teacherOfBoth'), {
          dossierId,
          exitKind: 'completed',
          exitedOn: '2026-05-31' as LocalDate,
          decisionNo: '7/QĐ',
        }),
      );
      expect(refusalOf(exited)).toBeNull();
    }
  });

  it('is told apart from one of another class', async () => {
    const dossierId = await admitted('B');
    const placed = await new PlaceInClassHandler(application.writes).execute(
      new PlaceInClassCommand(school.as('teacherOfA'), {
        dossierId,
        classId: school.classes.A,
        from,
      }),
    );
    expect(refusalOf(placed)).toEqual({ type: 'DossierNotFound' });
  });
});
