import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccountStandings } from './access/account-standings.js';
import { InvitationStandings } from './access/invitation-standings.js';
import { AccessWrites } from './access/access-writes.js';
import {
  CloseAccountHandler,
  OpenAccountHandler,
  ReinstateAccountHandler,
  ReinstateByInstallation,
  SuspendAccountHandler,
} from './access/accounts.js';
import { GrantDelegationHandler, RevokeDelegationHandler } from './access/delegations.js';
import {
  AdoptAuthoritiesHandler,
  EndGrantHandler,
  GrantToAuthorityHandler,
  NameInspectorHandler,
} from './access/grants.js';
import { AccountInvitations, InviteAccountHandler } from './access/invitations.js';
import { SignAccountReviewHandler } from './access/reviews.js';
import { OpenServiceAccountHandler } from './access/service-accounts.js';
import {
  IssueServiceTokenHandler,
  RevokeServiceTokenHandler,
  RotateServiceTokenHandler,
} from './access/service-tokens.js';
import { Aggregates } from './aggregates.js';
import {
  AppraiseDispositionHandler,
  ApproveDispositionHandler,
  ProposeDispositionHandler,
  ServeDispositionNoticeHandler,
} from './dossier/disposition.js';
import { DossierContents } from './dossier/dossier-contents.js';
import { DossierWrites } from './dossier/dossier-writes.js';
import { GiveConsentHandler, WithdrawConsentHandler } from './dossier/consents.js';
import { PlaceHoldHandler, ReleaseHoldHandler } from './dossier/holds.js';
import { CloseRegisterDayHandler } from './dossier/close-register-day.js';
import { PlaceInClassHandler, RecordExitHandler } from './dossier/movements.js';
import { RecordServiceEndHandler } from './dossier/service-end.js';
import { OpenDossierHandler } from './dossier/open-dossier.js';
import { ExecuteDispositionHandler, MakeFinalBackupHandler } from './dossier/purge.js';
import { RecordConclusionHandler, WithdrawConclusionHandler } from './inspection/conclusions.js';
import {
  AnswerFindingHandler,
  JudgeFindingHandler,
  SignAnswerHandler,
} from './inspection/findings.js';
import { SetDeadlineHandler, WithdrawDeadlineHandler } from './obligation/deadlines.js';
import {
  AskForFiguresHandler,
  GiveFiguresHandler,
  WithdrawRequestHandler,
} from './obligation/figures.js';
import { WaiveObligationHandler, WithdrawWaiverHandler } from './obligation/waivers.js';
import { DecideLockHandler, ExecuteLockHandler, ProposeLockHandler } from './lock/lock.js';
import { LockWrites } from './lock/lock-writes.js';
import { DecideUnlockHandler, ExecuteUnlockHandler, RelockHandler } from './lock/unlock.js';
import { DestroyKeys } from './reactions/destroy-keys.js';
import { KeepFiles } from './reactions/keep-files.js';
import { type Reaction, REACTIONS } from './reactions/reaction.js';
import { Reactor } from './reactions/reactor.js';
import { Relock } from './reactions/relock.js';
import { ReferenceRecordHandler } from './record/reference.js';
import { AcknowledgeRecordHandler } from './record/acknowledgement.js';
import { RuleVersions } from './queries/rule-version-queries.js';
import { AttachFileHandler, BeginUploadHandler, DetachFileHandler } from './record/attachments.js';
import {
  ApproveRecordHandler,
  ApproveRecordsHandler,
  ReturnRecordHandler,
  SubmitRecordHandler,
} from './record/approval.js';
import {
  ApplyCorrectionHandler,
  AttestCorrectionHandler,
  CloseCorrectionHandler,
  PermitCorrectionHandler,
  RefuseCorrectionHandler,
  RequestCorrectionHandler,
  VoidCorrectionHandler,
} from './record/correction.js';
import { RegisterRecordHandler, ReviseRecordHandler } from './record/entry.js';
import { RecordWrites } from './record/record-writes.js';
import { OneAtATime } from './record/one-at-a-time.js';
import { UnattachedFiles } from './record/unattached-files.js';
import {
  ConfirmRegisterImportHandler,
  PreviewRegisterImportHandler,
  RegisterExamination,
} from './imports/import-register.js';
import { StaffExamination } from './imports/examine-staff.js';
import { ConfirmStaffImportHandler, PreviewStaffImportHandler } from './imports/import-staff.js';
import { StaffOnRecord } from './imports/staff-on-record.js';
import { ChildrenOnRecord } from './imports/children-on-record.js';
import { PendingImports } from './imports/pending-imports.js';
import { ClassStays } from './report/class-stays.js';
import { CountedRecords } from './report/counted-records.js';
import { EntriesUpTo } from './report/entries-up-to.js';
import { OpenedValues } from './report/opened-values.js';
import { ReportCounts } from './report/report-counts.js';
import { AppointPrincipal } from './school/appoint-principal.js';
import { FoundSchool } from './school/found-school.js';
import { SetLeadingSystemHandler } from './school/leading-system.js';
import {
  AppointPersonHandler,
  EndAppointmentHandler,
  EstablishBoardHandler,
  RegisterPersonHandler,
} from './school/people.js';
import { SchoolWrites } from './school/school-writes.js';
import {
  AddKindsHandler,
  AdoptCatalogueHandler,
  OpenClassHandler,
  SetClassLevelHandler,
  OpenSchoolYearHandler,
  OpenTeamHandler,
  SetCalendarHandler,
} from './school/years-and-classes.js';
import { TakeOverOfficeHandler } from './school/take-over-office.js';
import { AcceptInvitationHandler, BeginInvitationHandler } from './sign-in/accept-invitation.js';
import {
  EndOtherSessionsHandler,
  EndSessionHandler,
  SessionEndings,
  SignOutHandler,
} from './sign-in/end-sessions.js';
import {
  BeginPasskeyEnrolmentHandler,
  FinishPasskeyEnrolmentHandler,
} from './sign-in/enrol-passkey.js';
import {
  RemoveFactorHandler,
  RenewRecoveryCodesHandler,
  SetPasswordHandler,
} from './sign-in/factors.js';
import { FreshFactor } from './sign-in/fresh-factor.js';
import {
  BeginPasskeySignInHandler,
  FinishPasskeySignInHandler,
} from './sign-in/passkey-sign-in.js';
import { SessionOpenings } from './sign-in/session-openings.js';
import { SignInHandler } from './sign-in/sign-in.js';
import { SignInWrites } from './sign-in/sign-in-writes.js';
import { SourceThrottle } from './sign-in/source-throttle.js';
import { BeginPasskeyStepUpHandler, ConfirmStepUpHandler } from './sign-in/step-up.js';
import { Turns } from './sign-in/turns.js';
import { WriteLoop } from './write-loop.js';

const accessHandlers = [
  AdoptAuthoritiesHandler,
  CloseAccountHandler,
  EndGrantHandler,
  GrantDelegationHandler,
  GrantToAuthorityHandler,
  InviteAccountHandler,
  IssueServiceTokenHandler,
  NameInspectorHandler,
  OpenAccountHandler,
  OpenServiceAccountHandler,
  ReinstateAccountHandler,
  RevokeDelegationHandler,
  RevokeServiceTokenHandler,
  RotateServiceTokenHandler,
  SignAccountReviewHandler,
  SuspendAccountHandler,
];

const signInHandlers = [
  AcceptInvitationHandler,
  BeginInvitationHandler,
  BeginPasskeyEnrolmentHandler,
  BeginPasskeySignInHandler,
  BeginPasskeyStepUpHandler,
  ConfirmStepUpHandler,
  EndOtherSessionsHandler,
  EndSessionHandler,
  FinishPasskeyEnrolmentHandler,
  FinishPasskeySignInHandler,
  RemoveFactorHandler,
  RenewRecoveryCodesHandler,
  SetPasswordHandler,
  SignInHandler,
  SignOutHandler,
];

const commandHandlers = [
  ...accessHandlers,
  AddKindsHandler,
  AdoptCatalogueHandler,
  ApplyCorrectionHandler,
  AppointPersonHandler,
  AppraiseDispositionHandler,
  ApproveDispositionHandler,
  BeginUploadHandler,
  AttachFileHandler,
  DetachFileHandler,
  ApproveRecordHandler,
  ApproveRecordsHandler,
  AttestCorrectionHandler,
  CloseCorrectionHandler,
  ConfirmRegisterImportHandler,
  DecideLockHandler,
  DecideUnlockHandler,
  EndAppointmentHandler,
  EstablishBoardHandler,
  ExecuteDispositionHandler,
  ExecuteLockHandler,
  ExecuteUnlockHandler,
  MakeFinalBackupHandler,
  OpenClassHandler,
  SetClassLevelHandler,
  OpenDossierHandler,
  OpenSchoolYearHandler,
  PermitCorrectionHandler,
  GiveConsentHandler,
  WithdrawConsentHandler,
  PlaceHoldHandler,
  CloseRegisterDayHandler,
  PlaceInClassHandler,
  PreviewRegisterImportHandler,
  ProposeDispositionHandler,
  WaiveObligationHandler,
  WithdrawWaiverHandler,
  SetDeadlineHandler,
  WithdrawDeadlineHandler,
  AskForFiguresHandler,
  GiveFiguresHandler,
  WithdrawRequestHandler,
  RecordConclusionHandler,
  WithdrawConclusionHandler,
  AnswerFindingHandler,
  SignAnswerHandler,
  JudgeFindingHandler,
  ProposeLockHandler,
  RecordExitHandler,
  RecordServiceEndHandler,
  RefuseCorrectionHandler,
  RegisterPersonHandler,
  ReferenceRecordHandler,
  AcknowledgeRecordHandler,
  RuleVersions,
  RegisterRecordHandler,
  ReleaseHoldHandler,
  RelockHandler,
  RequestCorrectionHandler,
  ReturnRecordHandler,
  ReviseRecordHandler,
  ServeDispositionNoticeHandler,
  SubmitRecordHandler,
  VoidCorrectionHandler,
  OpenTeamHandler,
  SetCalendarHandler,
  SetLeadingSystemHandler,
  TakeOverOfficeHandler,
  ...signInHandlers,
  ConfirmStaffImportHandler,
  PreviewStaffImportHandler,
];

const services = [
  AccessWrites,
  AccountInvitations,
  ReinstateByInstallation,
  AccountStandings,
  InvitationStandings,
  Aggregates,
  ChildrenOnRecord,
  ClassStays,
  CountedRecords,
  DestroyKeys,
  DossierContents,
  DossierWrites,
  EntriesUpTo,
  FoundSchool,
  KeepFiles,
  OneAtATime,
  UnattachedFiles,
  LockWrites,
  OpenedValues,
  PendingImports,
  Reactor,
  RecordWrites,
  ReportCounts,
  RegisterExamination,
  Relock,
  SchoolWrites,
  WriteLoop,
  FreshFactor,
  SessionEndings,
  SessionOpenings,
  SignInWrites,
  SourceThrottle,
  Turns,
  AppointPrincipal,
  StaffExamination,
  StaffOnRecord,
];

const reactions = {
  provide: REACTIONS,
  useFactory: (...all: readonly Reaction[]) => all,
  inject: [Relock, DestroyKeys, KeepFiles],
};

/** All use cases. The ports they need come from a global module of the composition root. */
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [...services, reactions, ...commandHandlers],
  exports: [CqrsModule, ...services],
})
export class ApplicationModule {}
