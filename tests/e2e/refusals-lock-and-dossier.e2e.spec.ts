import { randomUUID } from 'node:crypto';
import { demoClassId, demoPersonId, demoSchoolYear } from '../../src/demo/demo-school.js';
import { dayIn, inDays } from '../support/days.js';
import {
  appointed,
  approved,
  type Attempt,
  childrenOf,
  expectRefusal,
  permitted,
  type Profile,
  requested,
  signedIn,
  witnessed,
} from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';

let school: ServedSchool;
let children: readonly Profile[];
beforeAll(async () => {
  school = await serveDemoSchool();
  children = await childrenOf(school, 'Lá 1');
}, 60_000);
afterAll(() => school?.close());

const nobody = randomUUID();
const principalId = demoPersonId('MN79CB001');

const refusedAll = async (attempts: readonly Attempt[]): Promise<void> => {
  for (const attempt of attempts) await expectRefusal(school, attempt);
};
const childAt = (at: number): Profile => {
  const found = children[at];
  if (!found) throw new Error('the class is too small');
  return found;
};

describe('governing the school is refused', () => {
  it('to whoever has not the power, and for what is there already or not at all', async () => {
    const decisionNo = '50/QĐ';
    const today = dayIn(0, school.clock);
    const person = { staffCode: 'MN79CB001', fullName: 'Trần Văn Trùng' };
    const opening = { schoolYear: demoSchoolYear, name: 'Lá 1' };
    const year = { schoolYear: '2030-2031', startsOn: '2030-09-05', endsOn: '2031-05-31' };
    const appointment = {
      personId: demoPersonId('MN79CB020'),
      role: 'ACCOUNTANT',
      from: today,
      decisionNo,
    };
    await refusedAll([
      ...(
        [
          ['registerPerson', person],
          ['openClass', opening],
          ['openSchoolYear', year],
          ['appointPerson', appointment],
          ['endAppointment', { appointmentId: nobody, to: today, decisionNo }],
          ['establishBoard', { from: today, decisionNo }],
        ] as const
      ).map(([mutation, input]) => ({
        by: 'teacher' as const,
        mutation,
        input,
        code: 'RoleIsNotAllowed',
      })),
      ...(
        [
          ['registerPerson', person, 'StaffCodeIsTaken'],
          ['registerPerson', { ...person, fullName: ' ' }, 'TextIsInvalid'],
          ['openClass', opening, 'ClassNameIsTaken'],
          ['openClass', { ...opening, schoolYear: '1999-2000' }, 'SchoolYearNotFound'],
          ['openClass', { ...opening, name: ' ' }, 'TextIsInvalid'],
          ['openClass', { ...opening, name: '9Z', level: 'khoi-9' }, 'ClassLevelNotFound'],
          ['openSchoolYear', { ...year, schoolYear: demoSchoolYear }, 'SchoolYearIsOpen'],
          ['openSchoolYear', { ...year, endsOn: '2030-01-01' }, 'DateIsInvalid'],
          ['appointPerson', { ...appointment, personId: nobody }, 'PersonNotFound'],
          ['appointPerson', { ...appointment, decisionNo: ' ' }, 'TextIsInvalid'],
          ['appointPerson', { ...appointment, to: '2001-01-01' }, 'DateIsInvalid'],
          ['appointPerson', { ...appointment, role: 'PRINCIPAL' }, 'PrincipalIsInOffice'],
          [
            'appointPerson',
            { ...appointment, role: 'HOMEROOM_TEACHER', classId: nobody },
            'ClassNotFound',
          ],
          [
            'endAppointment',
            { appointmentId: nobody, to: today, decisionNo },
            'AppointmentNotFound',
          ],
          ['establishBoard', { from: today, decisionNo }, 'BoardIsEstablished'],
        ] as const
      ).map(([mutation, input, code]) => ({ by: 'principal' as const, mutation, input, code })),
    ]);
  });
});

describe('locking is refused', () => {
  it('out of turn, without the power, and twice over one scope', async () => {
    const scope = { schoolYear: demoSchoolYear, classId: demoClassId('Lá 1') };
    const proposal = { scope, reason: 'Kết thúc năm học' };
    const decision = { decisionNo: '12/QĐ' };
    await refusedAll([
      { by: 'teacher', mutation: 'proposeLock', input: proposal, code: 'RoleIsNotAllowed' },
      {
        by: 'boardMember',
        mutation: 'proposeLock',
        input: { ...proposal, reason: ' ' },
        code: 'TextIsInvalid',
      },
      {
        by: 'principal',
        mutation: 'decideLock',
        input: { lockId: nobody, ...decision },
        code: 'LockNotFound',
      },
      {
        by: 'systemAdministrator',
        mutation: 'executeLock',
        input: { lockId: nobody },
        code: 'LockNotFound',
      },
    ]);
    const { createdId: lockId } = await done(school, 'boardMember', 'proposeLock', proposal);
    const decide = { mutation: 'decideLock', input: { lockId, ...decision } } as const;
    const execute = { mutation: 'executeLock', input: { lockId } } as const;
    await refusedAll([
      { by: 'boardMember', mutation: 'proposeLock', input: proposal, code: 'ScopeIsLockedAlready' },
      { ...decide, by: 'boardMember', code: 'RoleIsNotAllowed' },
      { ...decide, by: 'principal', input: { lockId, decisionNo: '' }, code: 'TextIsInvalid' },
      { ...execute, by: 'systemAdministrator', code: 'LockIsNotInState' },
    ]);
    await done(school, 'principal', 'decideLock', { lockId, ...decision });
    await refusedAll([
      { ...decide, by: 'principal', code: 'LockIsNotInState' },
      { ...execute, by: 'principal', code: 'RoleIsNotAllowed' },
    ]);
    // The principal is made administrator as well: still not the one to execute the own decision.
    await appointed(school, principalId, 'SYSTEM_ADMINISTRATOR');
    await refusedAll([{ ...execute, by: 'principal', code: 'DeciderMustNotExecute' }]);
  }, 60_000);

  it('keeps every entry out of a locked class, and unlocks for one permitted correction', async () => {
    const child = childAt(0);
    const draft = childAt(1);
    const submitted = childAt(2);
    await approved(school, child);
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId: submitted.recordId });
    const correction = await permitted(school, child, 'placeOfBirth');
    await witnessed(school, correction);
    const { of } = correction;
    const { recordId } = of;
    const unlock = { ...of, validUntil: inDays(1, school.clock), decisionNo: '13/QĐ' };
    const decideUnlock = { by: 'principal', mutation: 'decideUnlock' } as const;
    await refusedAll([{ ...decideUnlock, input: unlock, code: 'RecordIsNotLocked' }]);

    // Of one kind in the class: not the whole class, which is on its way to be locked already.
    const scope = { recordId };
    const narrow = { scope, reason: 'Khóa riêng' };
    for (const one of [narrow, { ...narrow, scope: { recordId: draft.recordId } }]) {
      const { createdId: lockId } = await done(school, 'boardMember', 'proposeLock', one);
      await done(school, 'principal', 'decideLock', { lockId, decisionNo: '12/QĐ' });
      await done(school, 'systemAdministrator', 'executeLock', { lockId });
    }
    const third = { ...narrow, scope: { recordId: submitted.recordId } };
    const { createdId: lockId } = await done(school, 'boardMember', 'proposeLock', third);
    await done(school, 'principal', 'decideLock', { lockId, decisionNo: '12/QĐ' });
    await done(school, 'systemAdministrator', 'executeLock', { lockId });

    const locked = { code: 'RecordIsLocked' } as const;
    const fields = [{ name: 'placeOfBirth', value: 'Huế' }];
    const draftOnly = { recordId: draft.recordId };
    const waiting = { recordId: submitted.recordId };
    await refusedAll([
      { ...locked, by: 'homeroomTeacher', mutation: 'submitRecord', input: draftOnly },
      {
        ...locked,
        by: 'registrar',
        mutation: 'reviseRecord',
        input: { ...draftOnly, fields, basedOnRevision: draft.revision },
      },
      { ...locked, by: 'principal', mutation: 'approveRecord', input: waiting },
      {
        ...locked,
        by: 'principal',
        mutation: 'returnRecord',
        input: { ...waiting, comment: 'Thiếu' },
      },
      { ...locked, by: 'systemAdministrator', mutation: 'applyCorrection', input: of },
      { by: 'boardMember', mutation: 'proposeLock', input: narrow, code: 'ScopeIsLockedAlready' },
      { ...decideUnlock, by: 'boardMember', input: unlock, code: 'RoleIsNotAllowed' },
      { ...decideUnlock, input: { ...unlock, recordId: nobody }, code: 'RecordNotFound' },
      {
        ...decideUnlock,
        input: { ...unlock, correctionId: nobody },
        code: 'CorrectionIsNotPermitted',
      },
      { ...decideUnlock, input: { ...unlock, decisionNo: ' ' }, code: 'TextIsInvalid' },
      ...[-1, 60].map((days) => ({
        ...decideUnlock,
        input: { ...unlock, validUntil: inDays(days, school.clock) },
        code: 'UnlockEndIsInvalid',
      })),
      {
        by: 'systemAdministrator',
        mutation: 'executeUnlock',
        input: { unlockId: nobody },
        code: 'UnlockNotFound',
      },
      { by: 'principal', mutation: 'relock', input: { unlockId: nobody }, code: 'UnlockNotFound' },
    ]);

    await appointed(school, principalId, 'HOMEROOM_TEACHER', demoClassId('Lá 1'));
    const own = await requested(school, child, 'ethnicity', { role: 'principal', value: 'Tày' });
    const vicePrincipal = await signedIn(school, demoPersonId('MN79CB002'));
    await done(vicePrincipal, 'vicePrincipal', 'permitCorrection', {
      ...own.of,
      expiresAt: inDays(5, school.clock),
      designatedWitnessId: demoPersonId('MN79CB027'),
    });
    await expectRefusal(school, {
      ...decideUnlock,
      input: { ...unlock, ...own.of },
      code: 'DutiesMustBeSeparate',
      rule: 'REQUESTER_IS_NOT_UNLOCKER',
    });

    const { createdId: unlockId } = await done(school, 'principal', 'decideUnlock', unlock);
    const { createdId: other } = await done(school, 'principal', 'decideUnlock', unlock);
    const execute = { by: 'systemAdministrator', mutation: 'executeUnlock' } as const;
    await refusedAll([
      { ...execute, by: 'teacher', input: { unlockId }, code: 'RoleIsNotAllowed' },
      { ...execute, by: 'principal', input: { unlockId }, code: 'DeciderMustNotExecute' },
      { by: 'principal', mutation: 'relock', input: { unlockId }, code: 'UnlockIsNotInState' },
    ]);
    await done(school, 'systemAdministrator', 'executeUnlock', { unlockId });
    await refusedAll([
      { ...execute, input: { unlockId }, code: 'UnlockIsNotInState' },
      { ...execute, input: { unlockId: other }, code: 'UnlockIsInForceAlready' },
      { ...decideUnlock, input: unlock, code: 'UnlockIsInForceAlready' },
      { by: 'teacher', mutation: 'relock', input: { unlockId }, code: 'RoleIsNotAllowed' },
    ]);
    await done(school, 'principal', 'relock', { unlockId });
    await refusedAll([
      { ...locked, by: 'systemAdministrator', mutation: 'applyCorrection', input: of },
    ]);
  }, 60_000);
});

describe('a dossier’s commands are refused', () => {
  it('for unknown things, wrong days and people without the power', async () => {
    const [{ dossierId }] = (await childrenOf(school, 'Lá 2')) as [Profile];
    const classId = demoClassId('Lá 2');
    const decisionNo = '20/QĐ';
    const opening = { classId, admittedOn: '2025-09-05' };
    const place = { dossierId, classId, from: dayIn(0, school.clock) };
    const exit = { dossierId, exitKind: 'COMPLETED', exitedOn: dayIn(0, school.clock), decisionNo };
    const hold = { dossierId, authority: 'Công an phường', requestNo: '7/CV' };
    const release = { dossierId, holdId: nobody, decisionNo, releaseNo: '8/CV' };
    const table: readonly [Attempt['by'], string, Record<string, unknown>, string][] = [
      ['teacher', 'openDossier', opening, 'RoleIsNotAllowed'],
      ['homeroomTeacher', 'openDossier', opening, 'NotInYourClass'],
      ['registrar', 'openDossier', { ...opening, classId: nobody }, 'ClassNotFound'],
      ['registrar', 'openDossier', { ...opening, admittedOn: '2999-01-01' }, 'DateIsInvalid'],
      ['teacher', 'placeInClass', place, 'RoleIsNotAllowed'],
      ['homeroomTeacher', 'placeInClass', place, 'DossierNotFound'],
      ['registrar', 'placeInClass', { ...place, dossierId: nobody }, 'DossierNotFound'],
      ['registrar', 'placeInClass', { ...place, classId: nobody }, 'ClassNotFound'],
      ['registrar', 'placeInClass', { ...place, from: '2001-01-01' }, 'DateIsInvalid'],
      ['teacher', 'recordExit', exit, 'RoleIsNotAllowed'],
      ['homeroomTeacher', 'recordExit', exit, 'DossierNotFound'],
      ['registrar', 'recordExit', { ...exit, dossierId: nobody }, 'DossierNotFound'],
      ['registrar', 'recordExit', { ...exit, exitedOn: '2001-01-01' }, 'DateIsInvalid'],
      ['registrar', 'recordExit', { ...exit, decisionNo: ' ' }, 'TextIsInvalid'],
      ['teacher', 'placeHold', hold, 'RoleIsNotAllowed'],
      ['vicePrincipal', 'placeHold', { ...hold, dossierId: nobody }, 'DossierNotFound'],
      ['vicePrincipal', 'placeHold', { ...hold, authority: ' ' }, 'TextIsInvalid'],
      ['vicePrincipal', 'placeHold', { ...hold, reason: ' ' }, 'TextIsInvalid'],
      ['teacher', 'releaseHold', release, 'RoleIsNotAllowed'],
      ['vicePrincipal', 'releaseHold', release, 'RoleIsNotAllowed'],
      ['principal', 'releaseHold', release, 'HoldNotFound'],
      ['principal', 'releaseHold', { ...release, dossierId: nobody }, 'DossierNotFound'],
    ];
    await refusedAll(table.map(([by, mutation, input, code]) => ({ by, mutation, input, code })));
    await done(school, 'registrar', 'recordExit', exit);
    await refusedAll([
      { by: 'registrar', mutation: 'recordExit', input: exit, code: 'ChildHasLeft' },
      { by: 'registrar', mutation: 'placeInClass', input: place, code: 'ChildHasLeft' },
    ]);
  }, 60_000);
});
