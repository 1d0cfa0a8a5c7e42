import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Aggregates } from './aggregates.js';
import {
  AppraiseDispositionHandler,
  ApproveDispositionHandler,
  ProposeDispositionHandler,
  ServeDispositionNoticeHandler,
} from './dossier/disposition.js';
import { DossierWrites } from './dossier/dossier-writes.js';
import { PlaceHoldHandler, ReleaseHoldHandler } from './dossier/holds.js';
import { PlaceInClassHandler, RecordExitHandler } from './dossier/movements.js';
import { OpenDossierHandler } from './dossier/open-dossier.js';
import { ExecuteDispositionHandler, MakeFinalBackupHandler } from './dossier/purge.js';
import { DecideLockHandler, ExecuteLockHandler, ProposeLockHandler } from './lock/lock.js';
import { LockWrites } from './lock/lock-writes.js';
import { DecideUnlockHandler, ExecuteUnlockHandler, RelockHandler } from './lock/unlock.js';
import { DestroyKeys } from './reactions/destroy-keys.js';
import { type Reaction, REACTIONS } from './reactions/reaction.js';
import { Reactor } from './reactions/reactor.js';
import { Relock } from './reactions/relock.js';
import {
  ApproveRecordHandler,
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
import {
  ConfirmRegisterImportHandler,
  PreviewRegisterImportHandler,
  RegisterExamination,
} from './register/import-register.js';
import { StaffExamination } from './register/examine-staff.js';
import { ConfirmStaffImportHandler, PreviewStaffImportHandler } from './register/import-staff.js';
import { StaffOnRecord } from './register/staff-on-record.js';
import { ChildrenOnRecord } from './register/children-on-record.js';
import { PendingImports } from './register/pending-imports.js';
import { AppointPrincipal } from './school/appoint-principal.js';
import { FoundSchool } from './school/found-school.js';
import {
  AppointPersonHandler,
  EndAppointmentHandler,
  EstablishBoardHandler,
  RegisterPersonHandler,
} from './school/people.js';
import { SchoolWrites } from './school/school-writes.js';
import {
  AdoptCatalogueHandler,
  OpenClassHandler,
  OpenSchoolYearHandler,
  OpenTeamHandler,
} from './school/years-and-classes.js';
import { TakeOverOfficeHandler } from './school/take-over-office.js';
import { WriteLoop } from './write-loop.js';

const commandHandlers = [
  AdoptCatalogueHandler,
  ApplyCorrectionHandler,
  AppointPersonHandler,
  AppraiseDispositionHandler,
  ApproveDispositionHandler,
  ApproveRecordHandler,
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
  OpenDossierHandler,
  OpenSchoolYearHandler,
  PermitCorrectionHandler,
  PlaceHoldHandler,
  PlaceInClassHandler,
  PreviewRegisterImportHandler,
  ProposeDispositionHandler,
  ProposeLockHandler,
  RecordExitHandler,
  RefuseCorrectionHandler,
  RegisterPersonHandler,
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
  TakeOverOfficeHandler,
  ConfirmStaffImportHandler,
  PreviewStaffImportHandler,
];

const services = [
  Aggregates,
  ChildrenOnRecord,
  DestroyKeys,
  DossierWrites,
  FoundSchool,
  LockWrites,
  PendingImports,
  Reactor,
  RecordWrites,
  RegisterExamination,
  Relock,
  SchoolWrites,
  WriteLoop,
  AppointPrincipal,
  StaffExamination,
  StaffOnRecord,
];

const reactions = {
  provide: REACTIONS,
  useFactory: (...all: readonly Reaction[]) => all,
  inject: [Relock, DestroyKeys],
};

/** All use cases. The ports they need come from a global module of the composition root. */
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [...services, reactions, ...commandHandlers],
  exports: [CqrsModule, ...services],
})
export class ApplicationModule {}
