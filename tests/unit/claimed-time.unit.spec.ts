import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import {
  OpenDossierCommand,
  OpenDossierHandler,
} from '../../src/application/dossier/open-dossier.js';
import { claimProblem } from '../../src/application/write-request.js';
import type { DossierId, SubjectId } from '../../src/domain/shared/ids.js';
import { dossierStream } from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import { foundSchool, openApplication, plainAdmission } from '../support/application-schools.js';
import { at, now } from '../support/people.js';

describe('a claimed time', () => {
  it.each([
    ['now', now, null],
    ['within the difference of two clocks', '2026-11-21T03:05:00.000Z', null],
    ['a millisecond beyond it', '2026-11-21T03:05:00.001Z', 'in-the-future'],
    ['the end of time', '9999-12-31T00:00:00.000Z', 'in-the-future'],
    ['the first that can be remembered', '1900-01-01T00:00:00.000Z', null],
    ['a millisecond earlier', '1899-12-31T23:59:59.999Z', 'too-early'],
    ['the beginning of time', '0000-01-01T00:00:00.000Z', 'too-early'],
  ])('that is %s is judged by the clock of the server', (_, claimed, problem) => {
    expect(claimProblem(at(claimed), now)).toBe(problem);
  });

  it('need not be given', () => {
    expect(claimProblem(null, now)).toBeNull();
  });

  it('that nobody can claim keeps the whole command out', async () => {
    const application = openApplication();
    const school = await foundSchool(application, { registrar: [['registrar', null]] });
    const dossierId = randomUUID() as DossierId;
    const header = { ...school.as('registrar'), occurredAt: at('9999-12-31T00:00:00.000Z') };
    const opening = new OpenDossierHandler(application.writes).execute(
      new OpenDossierCommand(header, {
        dossierId,
        subjectId: randomUUID() as SubjectId,
        classId: school.classes.A,
        admittedOn: '2025-09-05' as LocalDate,
        ...plainAdmission,
      }),
    );
    await expect(opening).rejects.toMatchObject({ problem: 'in-the-future' });
    const stored = await application.store.readStream(school.schoolId, dossierStream(dossierId));
    expect(stored).toEqual([]);
  });
});
