import { AccountMutations } from './access/account.mutations.js';
import {
  AccessRegisterResolver,
  AccountChangeResolver,
  AccountResolver,
  RegisteredAccountResolver,
} from './access/account.resolver.js';
import { GrantMutations } from './access/grant.mutations.js';
import {
  AccountReviewResolver,
  AuthorityGrantResolver,
  DelegationResolver,
} from './access/grant.resolver.js';
import { ServiceAccountMutations } from './access/service-account.mutations.js';
import { CorrectionMutations } from './correction/correction.mutations.js';
import {
  CorrectionResolver,
  NoteResolver,
  SeenValueResolver,
  WitnessResolver,
} from './correction/correction.resolver.js';
import { DispositionMutations } from './dossier/disposition.mutations.js';
import {
  AcknowledgementMutations,
  AcknowledgementOfRecordResolver,
  ReadReceiptResolver,
} from './record/acknowledgement.resolver.js';
import {
  ExternalReferenceResolver,
  ReferenceMutations,
  ReferencesOfRecordResolver,
} from './record/reference.resolver.js';
import { CopiesOfRecordResolver, RecordCopyTakenResolver } from './record/record-copy.resolver.js';
import { ConsentMutations } from './dossier/consent.mutations.js';
import {
  ConsentResolver,
  ConsentsOfDossierResolver,
  ConsentWithdrawalResolver,
} from './dossier/consent.resolver.js';
import { DossierMutations } from './dossier/dossier.mutations.js';
import { DossierResolver } from './dossier/dossier.resolver.js';
import { SearchResolver } from './find/search.resolver.js';
import { DutyResolver } from './duty/duty.resolver.js';
import { HealthResolver } from './health.resolver.js';
import { FieldChangeResolver, HistoryResolver } from './history/history.resolver.js';
import { NewsResolver } from './history/news.resolver.js';
import {
  LockChecklistResolver,
  LockGapResolver,
  MissingSlotResolver,
} from './lock/lock-checklist.resolver.js';
import { LockMutations } from './lock/lock.mutations.js';
import {
  LockOverRecordResolver,
  LockResolver,
  LockScopeResolver,
  UnlockResolver,
} from './lock/lock.resolver.js';
import { InstallationResolver } from './system/installation.resolver.js';
import { LogResolver } from './log/log.resolver.js';
import {
  ClassProgressResolver,
  MyOwedResolver,
  OwedItemResolver,
  UnitOwedResolver,
  OwedResolver,
  WaiverResolver,
} from './owed/owed.resolver.js';
import { DeadlineMutations } from './owed/deadline.mutations.js';
import { FigureMutations } from './owed/figures.mutations.js';
import { AskedUnitResolver, FigureRequestResolver } from './owed/figures.resolver.js';
import { InspectionMutations } from './inspection/inspection.mutations.js';
import {
  InspectionConclusionResolver,
  InspectionFindingResolver,
} from './inspection/inspection.resolver.js';
import { WaiverMutations } from './owed/waiver.mutations.js';
import { HeldPowerResolver, MeResolver } from './person/me.resolver.js';
import { AppointmentResolver, PersonResolver } from './person/person.resolver.js';
import {
  AccessedDossierResolver,
  AccessLogResolver,
  DossierViewResolver,
  DossierViewsResolver,
} from './reads/reads.resolver.js';
import { AttachmentMutations } from './record/attachment.mutations.js';
import { AttachmentResolver, AttachmentsOfRecordResolver } from './record/attachment.resolver.js';
import { RecordMutations } from './record/record.mutations.js';
import { RecordAsOfResolver, SheetRowResolver, RecordResolver } from './record/record.resolver.js';
import { NamedRecordResolver, RecordFieldResolver } from './record/record-field.resolver.js';
import { MovementResolver } from './dossier/movement.resolver.js';
import { NumberedRegisterMutations } from './numbered-register/numbered-register.mutations.js';
import { NumberedRegisterResolver } from './numbered-register/numbered-register.resolver.js';
import { PlanViolationResolver } from './record/violation.resolver.js';
import { RegisterMutations } from './imports/register.mutations.js';
import { ClassSummaryResolver } from './school-report/class-summary.resolver.js';
import {
  SchoolReportLineResolver,
  SchoolReportResolver,
  SchoolReportYearResolver,
} from './school-report/school-report.resolver.js';
import { RegisterReportResolver } from './imports/register.resolver.js';
import {
  FiguresReminderResolver,
  OwedReminderResolver,
  ReminderResolver,
} from './reminder/reminder.resolver.js';
import {
  CountedEntryResolver,
  FiguresOfRecordResolver,
  ReportResolver,
} from './report/report.resolver.js';
import { ReadinessResolver } from './school/readiness.resolver.js';
import { RuleVersionsResolver } from './rules/rule-versions.resolver.js';
import { SchoolMutations } from './school/school.mutations.js';
import { CalendarResolver } from './school/calendar.resolver.js';
import {
  LeadingSystemMutations,
  LeadingSystemOfKindResolver,
  LeadingSystemOfRecordResolver,
  LeadingSystemResolver,
} from './school/leading-system.resolver.js';
import {
  CatalogueResolver,
  FieldDefinitionResolver,
  RecordKindResolver,
  SchoolClassResolver,
  SchoolYearResolver,
  SchoolResolver,
} from './school/school.resolver.js';
import { ActResolver } from './shared/act.js';
import { ReceiptResolver } from './shared/receipt.js';
import { FactorMutations } from './sign-in/factor.mutations.js';
import { SessionResolver } from './sign-in/session.resolver.js';
import { SharingResolver } from './sign-in/sharing.resolver.js';
import { SignInMutations } from './sign-in/sign-in.mutations.js';
import { ChangesResolver } from './subscription/changes.resolver.js';
import { DossierEntriesResolver } from './subscription/dossier-entries.resolver.js';

/** The whole API; the schema is made of these and of what they name. */
export const resolvers = [
  AccessedDossierResolver,
  AccessLogResolver,
  DossierViewResolver,
  DossierViewsResolver,
  AccessRegisterResolver,
  AccountMutations,
  AccountChangeResolver,
  AccountResolver,
  AccountReviewResolver,
  AuthorityGrantResolver,
  DelegationResolver,
  GrantMutations,
  RegisteredAccountResolver,
  ServiceAccountMutations,
  ActResolver,
  AppointmentResolver,
  CatalogueResolver,
  ChangesResolver,
  CorrectionMutations,
  CorrectionResolver,
  DispositionMutations,
  DossierEntriesResolver,
  CopiesOfRecordResolver,
  RecordCopyTakenResolver,
  ConsentMutations,
  ConsentResolver,
  ConsentsOfDossierResolver,
  ConsentWithdrawalResolver,
  DossierMutations,
  DossierResolver,
  DutyResolver,
  FieldChangeResolver,
  FieldDefinitionResolver,
  RecordKindResolver,
  HealthResolver,
  HistoryResolver,
  LockChecklistResolver,
  LockGapResolver,
  MissingSlotResolver,
  LockMutations,
  LockOverRecordResolver,
  LockResolver,
  LockScopeResolver,
  InstallationResolver,
  LogResolver,
  NoteResolver,
  HeldPowerResolver,
  MeResolver,
  ClassProgressResolver,
  MyOwedResolver,
  OwedItemResolver,
  UnitOwedResolver,
  OwedResolver,
  DeadlineMutations,
  FigureMutations,
  FigureRequestResolver,
  AskedUnitResolver,
  InspectionMutations,
  InspectionConclusionResolver,
  InspectionFindingResolver,
  WaiverMutations,
  WaiverResolver,
  NewsResolver,
  FiguresReminderResolver,
  OwedReminderResolver,
  ReminderResolver,
  PersonResolver,
  ReceiptResolver,
  RecordAsOfResolver,
  RecordFieldResolver,
  NamedRecordResolver,
  SheetRowResolver,
  AcknowledgementMutations,
  AcknowledgementOfRecordResolver,
  ReadReceiptResolver,
  ExternalReferenceResolver,
  ReferenceMutations,
  ReferencesOfRecordResolver,
  AttachmentMutations,
  AttachmentResolver,
  AttachmentsOfRecordResolver,
  RecordMutations,
  MovementResolver,
  PlanViolationResolver,
  NumberedRegisterMutations,
  NumberedRegisterResolver,
  CountedEntryResolver,
  ClassSummaryResolver,
  SchoolReportResolver,
  SchoolReportLineResolver,
  SchoolReportYearResolver,
  FiguresOfRecordResolver,
  ReportResolver,
  ReadinessResolver,
  RuleVersionsResolver,
  RecordResolver,
  RegisterMutations,
  RegisterReportResolver,
  CalendarResolver,
  LeadingSystemMutations,
  LeadingSystemOfKindResolver,
  LeadingSystemOfRecordResolver,
  LeadingSystemResolver,
  SchoolClassResolver,
  SchoolYearResolver,
  SchoolMutations,
  SchoolResolver,
  SearchResolver,
  SeenValueResolver,
  UnlockResolver,
  WitnessResolver,
  FactorMutations,
  SessionResolver,
  SharingResolver,
  SignInMutations,
];
