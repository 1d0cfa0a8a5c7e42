import 'reflect-metadata';
import path from 'node:path';
import { type Power, powers, roles } from '../../src/domain/shared/roles.js';
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
  /** `chain-step`: any role that a catalogue names. */
  readonly power: Power | 'chain-step';
  readonly roots: readonly string[];
  /** What the source shows but cannot happen, and why. */
  readonly never?: readonly string[];
}

const onRecord = (result: ResultUnion, power: Case['power'], ...roots: string[]): Case => ({
  result,
  power,
  roots: ['record/record-writes.ts#RecordWrites.write', ...roots],
});
const onDossier = (result: ResultUnion, power: Power, ...roots: string[]): Case => ({
  result,
  power,
  roots: ['dossier/dossier-writes.ts#DossierWrites.write', ...roots],
});
const onLocks = (result: ResultUnion, power: Power, root: string): Case => ({
  result,
  power,
  roots: ['application/decision.ts#Decision.actAs', root],
  // The register is opened in the same append that founds the school; only the engine expires.
  never: root.endsWith('#proposeLock') ? ['LockNotFound'] : ['UnlockHasNotEnded'],
});
const inSchool = (result: ResultUnion, power: Power, root: string): Case => ({
  result,
  power,
  roots: ['application/decision.ts#Decision.actAs', root],
  // Whoever acts holds an appointment in the school.
  never: ['SchoolNotFound'],
});

const cases: readonly Case[] = [
  {
    result: records.RegisterRecordResult,
    power: 'enterRecord',
    roots: [
      'application/record/entry.ts#registerRecord',
      'application/decision.ts#Decision.actAs',
      'record/record-entry.decide.ts#registerRecord',
      'dossier/dossier.decide.ts#fileRecord',
    ],
  },
  onRecord(records.ReviseRecordResult, 'enterRecord', 'record/record-entry.decide.ts#reviseRecord'),
  onRecord(records.SubmitRecordResult, 'enterRecord', 'record/record-entry.decide.ts#submitRecord'),
  onRecord(records.ReturnRecordResult, 'chain-step', 'record/record-entry.decide.ts#returnRecord'),
  onRecord(
    records.ApproveRecordResult,
    'chain-step',
    'record/record-entry.decide.ts#approveRecord',
  ),
  onRecord(
    corrections.RequestCorrectionResult,
    'requestCorrection',
    'record/correction.decide.ts#requestCorrection',
  ),
  onRecord(
    corrections.PermitCorrectionResult,
    'permitCorrection',
    'record/correction.decide.ts#permitCorrection',
  ),
  onRecord(
    corrections.RefuseCorrectionResult,
    'permitCorrection',
    'record/correction.decide.ts#refuseCorrection',
  ),
  onRecord(
    corrections.AttestCorrectionResult,
    'attestCorrection',
    'record/witness.decide.ts#attestCorrection',
  ),
  onRecord(
    corrections.ApplyCorrectionResult,
    'applyCorrection',
    'record/witness.decide.ts#applyCorrection',
  ),
  onRecord(
    corrections.VoidCorrectionResult,
    'closeCorrection',
    'record/correction.decide.ts#voidCorrection',
  ),
  onRecord(
    corrections.CloseCorrectionResult,
    'closeCorrection',
    'record/correction.decide.ts#closeCorrection',
  ),
  onLocks(locks.ProposeLockResult, 'proposeLock', 'lock/lock.decide.ts#proposeLock'),
  onLocks(locks.DecideLockResult, 'decideLock', 'lock/lock.decide.ts#decideLock'),
  onLocks(locks.ExecuteLockResult, 'executeLock', 'lock/lock.decide.ts#executeLock'),
  {
    result: locks.DecideUnlockResult,
    power: 'decideLock',
    roots: [
      'application/lock/unlock.ts#DecideUnlockHandler.execute',
      'application/decision.ts#Decision.actAs',
      'lock/lock.decide.ts#decideUnlock',
    ],
  },
  onLocks(locks.ExecuteUnlockResult, 'executeLock', 'lock/lock.decide.ts#executeUnlock'),
  onLocks(locks.RelockResult, 'relock', 'lock/lock.decide.ts#relock'),
  {
    result: dossiers.OpenDossierResult,
    power: 'openDossier',
    roots: [
      'application/dossier/open-dossier.ts#openDossier',
      'application/decision.ts#Decision.actAs',
      'domain/dossier/dossier.decide.ts#openDossier',
    ],
  },
  {
    result: dossiers.PlaceInClassResult,
    power: 'moveChild',
    roots: [
      'application/dossier/movements.ts#placeInClass',
      'application/decision.ts#Decision.actAs',
      'domain/dossier/dossier.decide.ts#placeInClass',
    ],
  },
  {
    result: dossiers.RecordExitResult,
    power: 'moveChild',
    roots: [
      'application/dossier/movements.ts#RecordExitHandler.execute',
      'application/decision.ts#Decision.actAs',
      'domain/dossier/dossier.decide.ts#recordExit',
    ],
  },
  onDossier(dossiers.PlaceHoldResult, 'holdDossier', 'dossier/dossier.decide.ts#placeHold'),
  onDossier(dossiers.ReleaseHoldResult, 'holdDossier', 'dossier/dossier.decide.ts#releaseHold'),
  onDossier(
    dossiers.ProposeDispositionResult,
    'proposeDisposition',
    'dossier/disposition.decide.ts#proposeDisposition',
  ),
  onDossier(
    dossiers.AppraiseDispositionResult,
    'appraiseDisposition',
    'dossier/disposition.decide.ts#appraiseDisposition',
  ),
  onDossier(
    dossiers.ApproveDispositionResult,
    'decideDisposition',
    'dossier/disposition.decide.ts#approveDisposition',
  ),
  onDossier(
    dossiers.ServeDispositionNoticeResult,
    'serveNotice',
    'dossier/disposition.decide.ts#serveDispositionNotice',
  ),
  onDossier(
    dossiers.MakeFinalBackupResult,
    'executeDisposition',
    'application/dossier/purge.ts#MakeFinalBackupHandler.execute',
    'dossier/disposition.decide.ts#confirmFinalBackup',
  ),
  {
    ...onDossier(
      dossiers.ExecuteDispositionResult,
      'executeDisposition',
      'application/dossier/purge.ts#ExecuteDispositionHandler.execute',
      'dossier/disposition.decide.ts#executeDisposition',
      'record/record-entry.decide.ts#disposeRecord',
    ),
    // A record that was filed exists.
    never: ['RecordNotFound'],
  },
  inSchool(schools.AdoptCatalogueResult, 'manageSchool', 'school/school.decide.ts#adoptCatalogue'),
  inSchool(schools.OpenSchoolYearResult, 'manageSchool', 'school/school.decide.ts#openSchoolYear'),
  inSchool(schools.OpenClassResult, 'manageSchool', 'school/school.decide.ts#openClass'),
  inSchool(schools.RegisterPersonResult, 'appointPeople', 'school/school.decide.ts#registerPerson'),
  inSchool(
    schools.EstablishBoardResult,
    'appointPeople',
    'school/appointments.decide.ts#establishBoard',
  ),
  inSchool(
    schools.AppointPersonResult,
    'appointPeople',
    'school/appointments.decide.ts#appointPerson',
  ),
  inSchool(
    schools.EndAppointmentResult,
    'appointPeople',
    'school/appointments.decide.ts#endAppointment',
  ),
  {
    result: registers.PreviewRegisterImportResult,
    power: 'importRegister',
    roots: [
      'application/register/import-register.ts#RegisterExamination.examine',
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
    (_, { result, power, roots, never = [] }) => {
      const found = new Set(roots.flatMap((root) => [...source.reachableFrom(root)]));
      const holders: readonly string[] = power === 'chain-step' ? roles : powers[power];
      // The own class is asked of homeroom teachers alone.
      if (!holders.includes('homeroomTeacher')) found.delete('NotInYourClass');
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
    expect(unread).toEqual(['ConfirmRegisterImportResult']);
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
