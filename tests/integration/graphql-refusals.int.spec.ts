import 'reflect-metadata';
import path from 'node:path';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import * as access from '../../src/graphql/access/access.results.js';
import * as corrections from '../../src/graphql/correction/correction.results.js';
import * as dossiers from '../../src/graphql/dossier/dossier.results.js';
import * as inspections from '../../src/graphql/inspection/inspection.results.js';
import * as locks from '../../src/graphql/lock/lock.results.js';
import * as deadlines from '../../src/graphql/owed/deadline.results.js';
import * as figures from '../../src/graphql/owed/figures.results.js';
import * as waivers from '../../src/graphql/owed/waiver.results.js';
import * as numbered from '../../src/graphql/numbered-register/numbered-register.results.js';
import * as records from '../../src/graphql/record/record.results.js';
import { presentRefusal } from '../../src/graphql/refusals/present-refusal.js';
import { refusalTexts } from '../../src/graphql/refusals/refusal-texts.js';
import { refusalTypes } from '../../src/graphql/refusals/refusal-types.js';
import type { ResultUnion } from '../../src/graphql/refusals/result-union.js';
import * as registers from '../../src/graphql/imports/register.results.js';
import * as schools from '../../src/graphql/school/school.results.js';
import * as signIns from '../../src/graphql/sign-in/sign-in.results.js';
import { RefusalsInSource } from '../support/refusals-in-source.js';

const names = new Set([
  ...Object.keys(refusalTypes),
  'AccessRegisterIsNotOpen',
  'AccessRegisterIsOpen',
  'LockRegisterIsOpen',
  'SchoolAlreadyRegistered',
  'SchoolNotFound',
  'ServiceTokenExists',
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
  // Whoever holds the power for another class is told that there is no such dossier.
  never: ['NotInYourClass'],
});
const onLocks = (result: ResultUnion, root: string): Case => ({
  result,
  roots: ['application/decision.ts#Decision.actAs', root],
  // The register is opened in the same append that founds the school; only the engine expires.
  never: root.endsWith('#proposeLock') ? ['LockNotFound'] : ['UnlockHasNotEnded'],
});
const inSchool = (result: ResultUnion, ...roots: string[]): Case => ({
  result,
  roots: ['application/decision.ts#Decision.actAs', ...roots],
  // Whoever acts holds an appointment in the school.
  never: ['SchoolNotFound'],
});
const onAccess = (result: ResultUnion, root: string): Case => ({
  result,
  roots: [
    'application/decision.ts#Decision.actAs',
    // Each of them is a legal act.
    'application/step-up.ts#Confirmation.take',
    `domain/access/${root}`,
  ],
  // The register is opened in the same append that founds the school; a token's id is always new.
  never: ['AccessRegisterIsNotOpen', 'ServiceTokenExists'],
});

/** A legal act: it can also be answered with what has to be confirmed first. */
const legal = (one: Case): Case => ({
  ...one,
  roots: [...one.roots, 'application/step-up.ts#Confirmation.take'],
});

const atTheDoor = (result: ResultUnion, ...roots: string[]): Case => ({
  result,
  roots: roots.map((root) => `application/sign-in/${root}`),
});
const withCode = (result: ResultUnion, ...roots: string[]): Case => ({
  result,
  roots: [
    ...['change', 'attempt', 'refusal'].map((one) => `sign-in/fresh-factor.ts#FreshFactor.${one}`),
    'sign-in/sign-in-writes.ts#SignInWrites.inTurn',
    ...roots.map((root) => `application/sign-in/${root}`),
  ],
});
const inTurn = 'sign-in-writes.ts#SignInWrites.inTurn';
const opening = 'session-openings.ts#SessionOpenings.signIn';

const cases: readonly Case[] = [
  atTheDoor(signIns.SignInResult, 'sign-in.ts#SignInHandler.execute', opening, inTurn),
  atTheDoor(
    signIns.FinishPasskeySignInResult,
    'passkey-sign-in.ts#FinishPasskeySignInHandler.execute',
    opening,
    inTurn,
  ),
  atTheDoor(signIns.BeginInvitationResult, 'accept-invitation.ts#BeginInvitationHandler.execute'),
  atTheDoor(
    signIns.AcceptInvitationResult,
    'accept-invitation.ts#AcceptInvitationHandler.execute',
    inTurn,
  ),
  atTheDoor(
    signIns.BeginPasskeyEnrolmentResult,
    'enrol-passkey.ts#BeginPasskeyEnrolmentHandler.execute',
  ),
  withCode(
    signIns.FinishPasskeyEnrolmentResult,
    'enrol-passkey.ts#FinishPasskeyEnrolmentHandler.execute',
  ),
  {
    result: signIns.RemoveFactorResult,
    roots: [
      ...withCode(signIns.RemoveFactorResult, 'factors.ts#RemoveFactorHandler.execute').roots,
      'domain/sign-in/sign-in.decide.ts#removeFactor',
    ],
    // The door says FactorRefused of both.
    never: ['SignInIsLocked', 'CodeWasUsed'],
  },
  withCode(signIns.SetPasswordResult, 'factors.ts#SetPasswordHandler.execute'),
  withCode(signIns.RenewRecoveryCodesResult, 'factors.ts#RenewRecoveryCodesHandler.execute'),
  atTheDoor(signIns.SignOutResult, 'end-sessions.ts#SignOutHandler.execute'),
  atTheDoor(signIns.EndSessionResult, 'end-sessions.ts#EndSessionHandler.execute'),
  atTheDoor(signIns.BeginPasskeyStepUpResult, 'step-up.ts#BeginPasskeyStepUpHandler.execute'),
  atTheDoor(
    signIns.ConfirmStepUpResult,
    'step-up.ts#ConfirmStepUpHandler.execute',
    'step-up.ts#ConfirmStepUpHandler.confirm',
    inTurn,
  ),
  {
    result: records.RegisterRecordResult,
    roots: [
      'application/record/entry.ts#registerRecord',
      'application/decision.ts#Decision.actInOffice',
      'record/record-entry.decide.ts#registerRecord',
      'dossier/dossier.decide.ts#fileRecord',
    ],
  },
  {
    result: numbered.CloseRegisterDayResult,
    roots: [
      'application/dossier/close-register-day.ts#closeRegisterDay',
      'application/decision.ts#Decision.actInOffice',
      'dossier/dossier.decide.ts#closeRegisterDay',
    ],
    // The first act in the dossier begins it.
    never: ['DossierNotFound'],
  },
  onRecord(records.ReviseRecordResult, 'record/record-entry.decide.ts#reviseRecord'),
  onRecord(records.AttachFileResult, 'record/attachment.decide.ts#attachFile'),
  onRecord(records.DetachFileResult, 'record/attachment.decide.ts#detachFile'),
  onRecord(records.AcknowledgeRecordResult, 'record/acknowledgement.decide.ts#acknowledgeRecord'),
  onRecord(records.ReferenceRecordResult, 'record/reference.decide.ts#referenceRecord'),
  onRecord(records.SubmitRecordResult, 'record/record-entry.decide.ts#submitRecord'),
  onRecord(records.ReturnRecordResult, 'record/record-entry.decide.ts#returnRecord'),
  legal(onRecord(records.ApproveRecordResult, 'record/record-entry.decide.ts#approveRecord')),
  legal({
    result: records.ApproveRecordsResult,
    roots: [
      'application/decision.ts#Decision.actInOffice',
      'record/record-writes.ts#RecordWrites.writeAll',
    ],
    // What is said of one of the records is told within `RecordsAreRefused`.
    never: ['RecordNotFound'],
  }),
  onRecord(corrections.RequestCorrectionResult, 'record/correction.decide.ts#requestCorrection'),
  legal(
    onRecord(corrections.PermitCorrectionResult, 'record/correction.decide.ts#permitCorrection'),
  ),
  legal(
    onRecord(corrections.RefuseCorrectionResult, 'record/correction.decide.ts#refuseCorrection'),
  ),
  legal(onRecord(corrections.AttestCorrectionResult, 'record/witness.decide.ts#attestCorrection')),
  legal(onRecord(corrections.ApplyCorrectionResult, 'record/witness.decide.ts#applyCorrection')),
  onRecord(corrections.VoidCorrectionResult, 'record/correction.decide.ts#voidCorrection'),
  onRecord(corrections.CloseCorrectionResult, 'record/correction.decide.ts#closeCorrection'),
  legal({
    result: waivers.WaiveObligationResult,
    roots: [
      'application/decision.ts#Decision.actAs',
      'obligation/obligation.decide.ts#waiveObligation',
    ],
  }),
  legal({
    result: waivers.WithdrawWaiverResult,
    roots: [
      'application/decision.ts#Decision.actAs',
      'obligation/obligation.decide.ts#withdrawWaiver',
    ],
  }),
  legal({
    result: deadlines.SetDeadlineResult,
    roots: ['application/decision.ts#Decision.actAs', 'obligation/deadline.decide.ts#setDeadline'],
  }),
  legal({
    result: deadlines.WithdrawDeadlineResult,
    roots: [
      'application/decision.ts#Decision.actAs',
      'obligation/deadline.decide.ts#withdrawDeadline',
    ],
  }),
  {
    result: figures.AskForFiguresResult,
    roots: ['application/decision.ts#Decision.actAs', 'obligation/figures.decide.ts#askForFigures'],
  },
  {
    result: figures.GiveFiguresResult,
    roots: ['application/decision.ts#Decision.actAs', 'obligation/figures.decide.ts#giveFigures'],
  },
  {
    result: figures.WithdrawRequestResult,
    roots: [
      'application/decision.ts#Decision.actAs',
      'obligation/figures.decide.ts#withdrawRequest',
    ],
  },
  legal({
    result: inspections.RecordConclusionResult,
    roots: [
      'application/decision.ts#Decision.actAs',
      'inspection/inspection.decide.ts#recordConclusion',
    ],
  }),
  legal({
    result: inspections.WithdrawConclusionResult,
    roots: [
      'application/decision.ts#Decision.actAs',
      'inspection/inspection.decide.ts#withdrawConclusion',
    ],
  }),
  {
    result: inspections.AnswerFindingResult,
    roots: ['application/decision.ts#Decision.actAs', 'inspection/finding.decide.ts#answerFinding'],
  },
  legal({
    result: inspections.SignAnswerResult,
    roots: ['application/decision.ts#Decision.actAs', 'inspection/finding.decide.ts#signAnswer'],
  }),
  legal({
    result: inspections.JudgeFindingResult,
    roots: ['application/decision.ts#Decision.actAs', 'inspection/finding.decide.ts#judgeFinding'],
  }),
  onLocks(locks.ProposeLockResult, 'lock/lock.decide.ts#proposeLock'),
  legal(onLocks(locks.DecideLockResult, 'lock/lock.decide.ts#decideLock')),
  legal(onLocks(locks.ExecuteLockResult, 'lock/lock.decide.ts#executeLock')),
  legal({
    result: locks.DecideUnlockResult,
    roots: [
      'application/lock/unlock.ts#DecideUnlockHandler.execute',
      'application/decision.ts#Decision.actAs',
      'lock/lock.decide.ts#decideUnlock',
    ],
  }),
  legal(onLocks(locks.ExecuteUnlockResult, 'lock/lock.decide.ts#executeUnlock')),
  legal(onLocks(locks.RelockResult, 'lock/lock.decide.ts#relock')),
  {
    result: dossiers.OpenDossierResult,
    roots: [
      'application/dossier/open-dossier.ts#openDossier',
      'application/decision.ts#Decision.actAs',
      'domain/dossier/continue.decide.ts#continueDossier',
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
    result: dossiers.RecordServiceEndResult,
    roots: [
      'application/dossier/service-end.ts#recordServiceEnd',
      'application/decision.ts#Decision.actAs',
      'dossier/service.decide.ts#recordServiceEnd',
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
  legal(onDossier(dossiers.ReleaseHoldResult, 'dossier/dossier.decide.ts#releaseHold')),
  onDossier(dossiers.GiveConsentResult, 'dossier/consent.decide.ts#giveConsent'),
  legal(onDossier(dossiers.WithdrawConsentResult, 'dossier/consent.decide.ts#withdrawConsent')),
  onDossier(dossiers.ProposeDispositionResult, 'dossier/disposition.decide.ts#proposeDisposition'),
  legal(
    onDossier(
      dossiers.AppraiseDispositionResult,
      'dossier/disposition.decide.ts#appraiseDisposition',
    ),
  ),
  legal(
    onDossier(
      dossiers.ApproveDispositionResult,
      'dossier/disposition.decide.ts#approveDisposition',
    ),
  ),
  onDossier(
    dossiers.ServeDispositionNoticeResult,
    'dossier/disposition.decide.ts#serveDispositionNotice',
  ),
  legal(
    onDossier(
      dossiers.MakeFinalBackupResult,
      'application/dossier/purge.ts#MakeFinalBackupHandler.execute',
      'dossier/disposition.decide.ts#confirmFinalBackup',
    ),
  ),
  legal({
    ...onDossier(
      dossiers.ExecuteDispositionResult,
      'application/dossier/purge.ts#ExecuteDispositionHandler.execute',
      'dossier/disposition.decide.ts#executeDisposition',
      'record/record-entry.decide.ts#disposeRecord',
    ),
    // A record that was filed exists.
    never: ['NotInYourClass', 'RecordNotFound'],
  }),
  legal(inSchool(schools.AdoptCatalogueResult, 'school/school.decide.ts#adoptCatalogue')),
  legal(inSchool(schools.AddKindsResult, 'school/added-kinds.decide.ts#addKinds')),
  inSchool(schools.OpenSchoolYearResult, 'school/school.decide.ts#openSchoolYear'),
  inSchool(schools.SetCalendarResult, 'school/calendar.decide.ts#setCalendar'),
  legal(
    inSchool(schools.SetLeadingSystemResult, 'school/leading-system.decide.ts#setLeadingSystem'),
  ),
  inSchool(schools.OpenClassResult, 'school/school.decide.ts#openClass'),
  inSchool(schools.SetClassLevelResult, 'school/class-level.decide.ts#setClassLevel'),
  legal(inSchool(schools.RegisterPersonResult, 'school/school.decide.ts#registerPerson')),
  legal(inSchool(schools.EstablishBoardResult, 'school/appointments.decide.ts#establishBoard')),
  legal(
    inSchool(
      schools.AppointPersonResult,
      'school/appointments.decide.ts#appointPerson',
      'application/school/leader-account.ts#leaderHasWayIn',
    ),
  ),
  inSchool(schools.OpenTeamResult, 'school/school.decide.ts#openTeam'),
  legal({
    ...inSchool(schools.TakeOverOfficeResult, 'school/succession.decide.ts#takeOverOffice'),
    roots: [
      'application/school/take-over-office.ts#TakeOverOfficeHandler.execute',
      'application/decision.ts#Decision.actInOffice',
      'school/succession.decide.ts#takeOverOffice',
    ],
  }),
  legal(inSchool(schools.EndAppointmentResult, 'school/appointments.decide.ts#endAppointment')),
  onAccess(access.OpenAccountResult, 'accounts.decide.ts#openAccount'),
  onAccess(access.InviteAccountResult, 'accounts.decide.ts#inviteAccount'),
  onAccess(access.SuspendAccountResult, 'accounts.decide.ts#suspendAccount'),
  onAccess(access.ReinstateAccountResult, 'accounts.decide.ts#reinstateAccount'),
  onAccess(access.CloseAccountResult, 'accounts.decide.ts#closeAccount'),
  onAccess(access.OpenServiceAccountResult, 'service-accounts.decide.ts#openServiceAccount'),
  onAccess(access.IssueServiceTokenResult, 'service-accounts.decide.ts#issueServiceToken'),
  onAccess(access.RotateServiceTokenResult, 'service-accounts.decide.ts#rotateServiceToken'),
  onAccess(access.RevokeServiceTokenResult, 'service-accounts.decide.ts#revokeServiceToken'),
  onAccess(access.GrantDelegationResult, 'delegations.decide.ts#grantDelegation'),
  onAccess(access.RevokeDelegationResult, 'delegations.decide.ts#revokeDelegation'),
  onAccess(access.AdoptAuthoritiesResult, 'grants.decide.ts#adoptAuthorities'),
  onAccess(access.GrantToAuthorityResult, 'grants.decide.ts#grantToAuthority'),
  onAccess(access.EndGrantResult, 'grants.decide.ts#endGrant'),
  onAccess(access.NameInspectorResult, 'grants.decide.ts#nameInspector'),
  onAccess(access.SignAccountReviewResult, 'reviews.decide.ts#signAccountReview'),
  {
    result: registers.PreviewRegisterImportResult,
    roots: [
      'application/imports/import-register.ts#RegisterExamination.examine',
      'application/decision.ts#Decision.actAs',
    ],
  },
  {
    result: registers.PreviewStaffImportResult,
    roots: [
      'application/imports/examine-staff.ts#StaffExamination.examine',
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
    const all = [
      access,
      records,
      corrections,
      locks,
      dossiers,
      schools,
      registers,
      signIns,
    ].flatMap((module) => Object.values(module).map(({ name }) => name));
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
