import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import {
  OpenDossierCommand,
  OpenDossierHandler,
} from '../../src/application/dossier/open-dossier.js';
import { SubmitRecordCommand, SubmitRecordHandler } from '../../src/application/record/approval.js';
import {
  RegisterRecordCommand,
  RegisterRecordHandler,
} from '../../src/application/record/entry.js';
import { RecordWrites } from '../../src/application/record/record-writes.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import {
  type DossierId,
  dossierStream,
  type RecordId,
  type SubjectId,
} from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import {
  foundSchool,
  openApplication,
  plainAdmission,
  refusalOf,
} from '../support/application-schools.js';
import { noReports } from '../support/no-reports.js';

const homeroomTeacher = { teacher: [['homeroomTeacher', 'A']] } as const;
const admittedOn = '2025-09-05' as LocalDate;
const fields = {
  measuredOn: '2025-10-01',
  posture: 'standing',
  heightMm: 1040,
  weightGrams: 17_000,
};

describe('two schools in one process', () => {
  it('see nothing of a record of the other, not even that it is in memory', async () => {
    const application = openApplication();
    const [ours, theirs] = [
      await foundSchool(application, homeroomTeacher),
      await foundSchool(application, homeroomTeacher),
    ];
    const [dossierId, recordId] = [randomUUID() as DossierId, randomUUID() as RecordId];
    await opened(application, ours, dossierId);
    const about = { kind: 'growth-note', period: null, topic: null };
    const registered = await new RegisterRecordHandler(application.writes).execute(
      new RegisterRecordCommand(ours.as('teacher'), { recordId, dossierId, ...about, fields }),
    );
    expect(refusalOf(registered)).toBeNull();
    const submit = new SubmitRecordHandler(
      new RecordWrites(application.writes),
      noReports,
      application.keyedHash,
    );
    const attempt = await submit.execute(
      new SubmitRecordCommand(theirs.as('teacher'), { recordId }),
    );
    expect(refusalOf(attempt)).toEqual({ type: 'RecordNotFound' });
    const own = await submit.execute(new SubmitRecordCommand(ours.as('teacher'), { recordId }));
    expect(refusalOf(own)).toBeNull();
  });

  it('keep their own dossiers even under one id', async () => {
    const application = openApplication();
    const [ours, theirs] = [
      await foundSchool(application, homeroomTeacher),
      await foundSchool(application, homeroomTeacher),
    ];
    const dossierId = randomUUID() as DossierId;
    for (const school of [ours, theirs]) await opened(application, school, dossierId);
    for (const { schoolId, classes } of [ours, theirs]) {
      const stream = dossierStream(dossierId);
      for (const read of ['load', 'fresh'] as const) {
        const { state } = await application.aggregates[read](dossierDecider, schoolId, stream);
        expect(state).toMatchObject({ status: 'open', classId: classes.A });
      }
    }
  });
});

const opened = async (
  { writes }: ReturnType<typeof openApplication>,
  school: Awaited<ReturnType<typeof foundSchool>>,
  dossierId: DossierId,
): Promise<void> => {
  const result = await new OpenDossierHandler(writes).execute(
    new OpenDossierCommand(school.as('teacher'), {
      dossierId,
      subjectId: randomUUID() as SubjectId,
      classId: school.classes.A,
      admittedOn,
      ...plainAdmission,
    }),
  );
  expect(refusalOf(result)).toBeNull();
};
