import 'reflect-metadata';
import path from 'node:path';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import * as corrections from '../../src/graphql/correction/correction.results.js';
import * as dossiers from '../../src/graphql/dossier/dossier.results.js';
import * as locks from '../../src/graphql/lock/lock.results.js';
import * as records from '../../src/graphql/record/record.results.js';
import { presentRefusal } from '../../src/graphql/refusals/present-refusal.js';
import { refusalTexts } from '../../src/graphql/refusals/refusal-texts.js';
import { refusalTypes } from '../../src/graphql/refusals/refusal-types.js';
import type { ResultUnion } from '../../src/graphql/refusals/result-union.js';
import * as registers from '../../src/graphql/register/register.results.js';
import * as schools from '../../src/graphql/school/school.results.js';
import { RefusalsInSource } from '../support/refusals-in-source.js';

const names = new Set([
  ...Object.keys(refusalTypes),
  'LockRegisterIsOpen',
  'SchoolAlreadyRegistered',
  'SchoolNotFound',
  'UnlockHasNotEnded',
]);

interface Case {
  readonly result: ResultUnion;
  readonly roots: readonly string[];
  /** What the source shows but cannot happen, and why. */
  readonly never?: readonly string[];
}

const onRecord = (result: ResultUnion, ...roots: string[]): Case => ({
  result,
  roots: ['record/record-writes.ts#RecordWrites.write', ...roots],
});
const onDossier = (result: ResultUnion, ...roots: string[]): Case => ({
  result,
  roots: ['dossier/dossier-writes.ts#DossierWrites.write', ...roots],
  // Homeroom teachers hold none of these powers.
  never: ['NotInYourClass'],
});
const onLocks = (result: ResultUnion, root: string): Case => ({
  result,
  roots: ['application/decision.ts#Decision.actAs', root],
  // The register is opened in the same append that founds the school; only the engine expires.
  never: root.endsWith('#proposeLock') ? ['LockNotFound'] : ['UnlockHasNotEnded'],
});
const inSchool = (result: ResultUnion, root: string): Case => ({
  result,
  roots: ['application/decision.ts#Decision.actAs', root],
  // Whoever acts holds an appointment in the school.
  never: ['SchoolNotFound'],
});

const cases: readonly Case[] = [
  {
    result: records.RegisterRecordResult,
    roots: [
      'application/record/entry.ts#registerRecord',
      'application/decision.ts#Decision.actInRole',
      'record/record-entry.decide.ts#registerRecord',
      'dossier/dossier.decide.ts#fileRecord',
    ],
  },
  onRecord(records.ReviseRecordResult, 'record/record-entry.decide.ts#reviseRecord'),
  onRecord(records.SubmitRecordResult, 'record/record-entry.decide.ts#submitRecord'),
  onRecord(records.ReturnRecordResult, 'record/record-entry.decide.ts#returnRecord'),
  onRecord(records.ApproveRecordResult, 'record/record-entry.decide.ts#approveRecord'),
  onRecord(corrections.RequestCorrectionResult, 'record/correction.decide.ts#requestCorrection'),
  onRecord(corrections.PermitCorrectionResult, 'record/correction.decide.ts#permitCorrection'),
  onRecord(corrections.RefuseCorrectionResult, 'record/correction.decide.ts#refuseCorrection'),
  onRecord(corrections.AttestCorrectionResult, 'record/witness.decide.ts#attestCorrection'),
  onRecord(corrections.ApplyCorrectionResult, 'record/witness.decide.ts#applyCorrection'),
  onRecord(corrections.VoidCorrectionResult, 'record/correction.decide.ts#voidCorrection'),
  onRecord(corrections.CloseCorrectionResult, 'record/correction.decide.ts#closeCorrection'),
  onLocks(locks.ProposeLockResult, 'lock/lock.decide.ts#proposeLock'),
  onLocks(locks.DecideLockResult, 'lock/lock.decide.ts#decideLock'),
  onLocks(locks.ExecuteLockResult, 'lock/lock.decide.ts#executeLock'),
  {
    result: locks.DecideUnlockResult,
    roots: [
      'application/lock/unlock.ts#DecideUnlockHandler.execute',
      'application/decision.ts#Decision.actAs',
      'lock/lock.decide.ts#decideUnlock',
    ],
  },
  onLocks(locks.ExecuteUnlockResult, 'lock/lock.decide.ts#executeUnlock'),
  onLocks(locks.RelockResult, 'lock/lock.decide.ts#relock'),
  {
    result: dossiers.OpenDossierResult,
    roots: [
      'application/dossier/open-dossier.ts#openDossier',
      'application/decision.ts#Decision.actAs',
      'domain/dossier/dossier.decide.ts#openDossier',
    ],
  },
  {
    result: dossiers.PlaceInClassResult,
    roots: [
      'application/dossier/movements.ts#placeInClass',
      'application/decision.ts#Decision.actAs',
      'domain/dossier/dossier.decide.ts#placeInClass',
    ],
  },
  {
    result: dossiers.RecordExitResult,
    roots: [
      'application/dossier/movements.ts#RecordExitHandler.execute',
      'application/decision.ts#Decision.actAs',
      'domain/dossier/dossier.decide.ts#recordExit',
    ],
  },
  onDossier(dossiers.PlaceHoldResult, 'dossier/dossier.decide.ts#placeHold'),
  onDossier(dossiers.ReleaseHoldResult, 'dossier/dossier.decide.ts#releaseHold'),
  onDossier(dossiers.ProposeDispositionResult, 'dossier/disposition.decide.ts#proposeDisposition'),
  onDossier(
    dossiers.AppraiseDispositionResult,
    'dossier/disposition.decide.ts#appraiseDisposition',
  ),
  onDossier(dossiers.ApproveDispositionResult, 'dossier/disposition.decide.ts#approveDisposition'),
  onDossier(
    dossiers.ServeDispositionNoticeResult,
    'dossier/disposition.decide.ts#serveDispositionNotice',
  ),
  onDossier(
    dossiers.MakeFinalBackupResult,
    'application/dossier/purge.ts#MakeFinalBackupHandler.execute',
    'dossier/disposition.decide.ts#confirmFinalBackup',
  ),
  {
    ...onDossier(
      dossiers.ExecuteDispositionResult,
      'application/dossier/purge.ts#ExecuteDispositionHandler.execute',
      'dossier/disposition.decide.ts#executeDisposition',
      'record/record-entry.decide.ts#disposeRecord',
    ),
    // A record that was filed exists.
    never: ['NotInYourClass', 'RecordNotFound'],
  },
  inSchool(schools.AdoptCatalogueResult, 'school/school.decide.ts#adoptCatalogue'),
  inSchool(schools.OpenSchoolYearResult, 'school/school.decide.ts#openSchoolYear'),
  inSchool(schools.OpenClassResult, 'school/school.decide.ts#openClass'),
  inSchool(schools.RegisterPersonResult, 'school/school.decide.ts#registerPerson'),
  inSchool(schools.EstablishBoardResult, 'school/appointments.decide.ts#establishBoard'),
  inSchool(schools.AppointPersonResult, 'school/appointments.decide.ts#appointPerson'),
  inSchool(schools.OpenTeamResult, 'school/school.decide.ts#openTeam'),
  {
    ...inSchool(schools.TakeOverOfficeResult, 'school/succession.decide.ts#takeOverOffice'),
    roots: [
      'application/school/take-over-office.ts#TakeOverOfficeHandler.execute',
      'application/decision.ts#Decision.actInRole',
      'school/succession.decide.ts#takeOverOffice',
    ],
  },
  inSchool(schools.EndAppointmentResult, 'school/appointments.decide.ts#endAppointment'),
  {
    result: registers.PreviewRegisterImportResult,
    roots: [
      'application/register/import-register.ts#RegisterExamination.examine',
      'application/decision.ts#Decision.actAs',
    ],
  },
  {
    result: registers.PreviewStaffImportResult,
    roots: [
      'application/register/examine-staff.ts#StaffExamination.examine',
      'application/decision.ts#Decision.actAs',
    ],
  },
];

const source = new RefusalsInSource(
  [path.resolve('src/domain'), path.resolve('src/application')],
  names,
);

describe('the refusals of a mutation', () => {
  it.each(cases.map((one) => [one.result.name, one] as const))(
    '%s are exactly those that its command can meet',
    (_, { result, roots, never = [] }) => {
      const found = new Set(roots.flatMap((root) => [...source.reachableFrom(root)]));
      for (const name of never) found.delete(name);
      expect([...result.refusals].sort()).toEqual([...found].sort());
    },
  );

  it('are looked at for every mutation there is', () => {
    const all = [records, corrections, locks, dossiers, schools, registers].flatMap((module) =>
      Object.values(module).map(({ name }) => name),
    );
    // A confirmation turns the refusal of a row into RowWasRefused; its list is short enough.
    const unread = all.filter((name) => !cases.some(({ result }) => result.name === name));
    expect(unread).toEqual(['ConfirmRegisterImportResult', 'ConfirmStaffImportResult']);
  });
});

describe('what a refusal tells', () => {
  it('is a message and a next step in both languages, with its own numbers and names', () => {
    const shown = presentRefusal({ type: 'TextIsInvalid', field: 'reason', lengthMax: 2000 });
    expect(shown).toEqual({
      type: 'TextIsInvalid',
      code: 'TextIsInvalid',
      field: 'reason',
      lengthMax: 2000,
      message: {
        vi: expect.stringMatching(/“reason”.*2000/),
        en: expect.stringMatching(/“reason”.*2000/),
      },
      nextStep: { vi: expect.any(String), en: expect.any(String) },
    });
  });

  it('shows a day as people write it in Vietnamese, and as ISO in English', () => {
    const exitedOn = '2026-05-31' as LocalDate;
    expect(presentRefusal({ type: 'ChildHasLeft', exitedOn })).toMatchObject({
      exitedOn,
      message: {
        vi: 'Trẻ đã rời trường ngày 31/05/2026.',
        en: 'The child left on 2026-05-31.',
      },
    });
    const blockers = [{ blocker: 'retention-period-runs', keepThrough: exitedOn }] as const;
    expect(presentRefusal({ type: 'DispositionIsBlocked', blockers })).toMatchObject({
      blockers: [{ message: { vi: 'Phải giữ đến hết ngày 31/05/2026.' } }],
    });
  });

  it('says of a row why it was refused, not what that refusal is called', () => {
    const because = { type: 'FieldIsNotInForm', field: 'weight' } as const;
    const shown = presentRefusal({ type: 'RowWasRefused', row: 7, reason: because.type, because });
    expect(shown).toMatchObject({
      reason: 'FieldIsNotInForm',
      message: {
        vi: 'Dòng 7 không nhập được; chưa có gì được ghi. Lý do: Biểu mẫu không có ô “weight”.',
        en: 'Row 7 could not be imported; nothing was written. Why: The form has no field “weight”.',
      },
    });
  });

  it('names the place in a catalogue, and leaves what is wrong there to its own field', () => {
    const problem = 'catalogue.kinds[0].fields: name occurs twice';
    expect(presentRefusal({ type: 'CatalogueIsInvalid', problem })).toMatchObject({
      problem,
      message: {
        vi: 'Danh mục chưa đúng ở “catalogue.kinds[0].fields”.',
        en: 'The catalogue is wrong at “catalogue.kinds[0].fields”.',
      },
    });
  });

  it('names places only that the refusal fills', () => {
    for (const { message, nextStep } of Object.values(refusalTexts)) {
      for (const { vi, en } of [message, nextStep]) {
        expect([...vi.matchAll(/\{\w+\}/g)].map(String).sort()).toEqual(
          [...en.matchAll(/\{\w+\}/g)].map(String).sort(),
        );
      }
    }
  });

  it('says of each field and each blocker what is wrong with it', () => {
    expect(
      presentRefusal({
        type: 'FieldsAreInvalid',
        problems: [{ field: 'fullName', problem: 'required' }],
      }),
    ).toMatchObject({ problems: [{ field: 'fullName', message: { en: expect.any(String) } }] });
    expect(
      presentRefusal({
        type: 'DispositionIsBlocked',
        blockers: [{ blocker: 'retention-period-runs', keepThrough: '2031-12-31' as never }],
      }),
    ).toMatchObject({
      blockers: [
        { keepThrough: '2031-12-31', message: { en: expect.stringMatching(/2031-12-31/) } },
      ],
    });
  });
});
