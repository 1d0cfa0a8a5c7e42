import { AccessLogHandler, DossierViewsHandler } from './access-log-queries.js';
import { ConsentsOfHandler } from './consent-queries.js';
import {
  AccessAccountsByIdsHandler,
  InspectorsOfHandler,
  AccountReviewsHandler,
  AuthoritiesHandler,
  AuthorityGrantsByIdsHandler,
  AuthorityGrantsHandler,
  DelegationsHandler,
} from './access-queries.js';
import { AccessRegisterHandler } from './access-register-queries.js';
import { ChangeFeed } from './change-feed.js';
import { Changes } from './changes.js';
import {
  CorrectionsByIdsHandler,
  CorrectionsHandler,
  CorrectionsOfRecordsHandler,
  VisibleCorrections,
} from './correction-queries.js';
import { ChildrenHandler, OpenCorrectionsOfHandler } from './child-queries.js';
import { ClassLists } from './class-lists.js';
import { ClassCountsHandler, DossiersOfClassHandler } from './class-queries.js';
import { ClassStandings } from './class-standings.js';
import { DossierEntries } from './dossier-entries.js';
import { DispositionBlockersHandler, DossierEnds } from './disposition-queries.js';
import {
  DossierHandler,
  DossiersByIdsHandler,
  OwingDossiersHandler,
  HoldsOfHandler,
  VisibleDossiers,
} from './dossier-queries.js';
import { FoundChildren } from './found-children.js';
import { Histories, HistoryHandler } from './history-queries.js';
import { Duties, DutiesHandler, DutyCountsHandler } from './duties/duty-queries.js';
import { LockChecklistHandler, LockOwedHandler } from './lock-checklist-queries.js';
import { LocksByIdsHandler, LocksHandler, UnlocksOfHandler } from './lock-queries.js';
import {
  EntriesAtHandler,
  EntryHandler,
  LogHeadHandler,
  ProjectionStatusHandler,
  ReachEntryHandler,
} from './log-queries.js';
import { InstallationHandler } from './installation-queries.js';
import { KnownNames } from '../find/known-names.js';
import { OpenedNames } from '../find/opened-names.js';
import { AccessLog } from '../reads/access-log.js';
import { ReadsStream } from '../reads/reads-stream.js';
import { NewsHandler, NewsSinceHandler } from './news-queries.js';
import { HandOversOfHandler, TeamsByIdsHandler, TeamsHandler } from './office-queries.js';
import { LeadingSystemsHandler } from './leading-system-queries.js';
import { DeadlinesHandler } from './progress/deadline-queries.js';
import { InspectionConclusionsHandler } from './inspection-queries.js';
import { FigureRequestsHandler } from './progress/figure-request-queries.js';
import { MyOwedHandler } from './progress/my-owed-queries.js';
import { AskedFigures } from './reminders/asked-figures.js';
import { UnitsOwed, UnitsOwedHandler } from './progress/unit-owed-queries.js';
import { OwedItemsHandler } from './progress/owed-item-queries.js';
import { LockOwed } from './lock-owed.js';
import { OwedKinds } from './progress/owed-kinds.js';
import { ProgressBoard } from './progress/progress-board.js';
import { OwedPeriodsHandler, ProgressHandler } from './progress/progress-queries.js';
import { Readers } from './readers.js';
import { ReadFileHandler } from './file-queries.js';
import { RecordAsOfHandler } from './record-as-of-queries.js';
import { RecordCopyHandler } from './record-copy-queries.js';
import { CopiesOfRecordsHandler } from './copies-taken-queries.js';
import {
  LocksOverHandler,
  RecordsByIdsHandler,
  FirstRecordsHandler,
  RecordsInDossierHandler,
  RecordsOfDossiersHandler,
} from './record-queries.js';
import { RecordsHandler } from './records-wanted-queries.js';
import {
  RegisterDaysHandler,
  RegisterEntriesHandler,
  RegisterNumbersHandler,
} from './numbered-register-queries.js';
import { CountedEntriesHandler } from './counted-entry-queries.js';
import { ReportFiguresHandler } from './report-queries.js';
import {
  AcknowledgementsHandler,
  ReadReceiptsHandler,
  UnreadRecords,
} from './acknowledgement-queries.js';
import { ReadinessHandler } from './readiness-queries.js';
import { RulesInForceHandler, RuleVersions, RuleVersionsHandler } from './rule-version-queries.js';
import { ClassSummaryHandler } from './school-report/class-summary-queries.js';
import {
  SchoolReportHandler,
  SchoolReportLinesHandler,
} from './school-report/school-report-queries.js';
import { SchoolReportYearsHandler } from './school-report/school-report-year-queries.js';
import { SheetRowsHandler } from './sheet-queries.js';
import { RecordStreams } from './record-streams.js';
import { CommitmentsHandler, RevealValuesHandler } from './value-queries.js';
import {
  AppointmentsOfHandler,
  ClassesByIdsHandler,
  ClassesHandler,
  PeopleByIdsHandler,
  PeopleHandler,
  ReaderHandler,
  SchoolHandler,
} from './school-queries.js';
import { ReminderCauses } from './reminders/reminder-causes.js';
import {
  Reminders,
  RemindersHandler,
  UnreadRemindersHandler,
} from './reminders/reminder-queries.js';
import { MarkRemindersReadHandler } from '../reminders/mark-reminders-read.js';
import { OutboxDelivery } from '../outbox/outbox-delivery.js';
import { OutboxStateHandler } from './outbox-queries.js';
import { ReminderRounds } from '../reminders/reminder-rounds.js';
import { SearchHandler } from './search-queries.js';
import { SharingSuspicionsHandler } from './sharing-queries.js';
import { MovementsHandler } from './movement-queries.js';
import { PlanViolationsHandler } from './violation-queries.js';
import { VisibleEntries } from './visible-entries.js';
import { VisibleRecords } from './visible-records.js';
import { MyFactorsHandler, MySessionsHandler, SignInLogHandler } from './sign-in-queries.js';

/** Everything the read side needs beside the ports and `Aggregates`. */
export const queryProviders = [
  AccessLog,
  MovementsHandler,
  PlanViolationsHandler,
  ReadsStream,
  Readers,
  RecordStreams,
  OpenedNames,
  KnownNames,
  ClassLists,
  ClassStandings,
  ClassCountsHandler,
  FoundChildren,
  VisibleDossiers,
  VisibleRecords,
  VisibleCorrections,
  VisibleEntries,
  Histories,
  ChangeFeed,
  Changes,
  Duties,
  DossierEntries,
  DossierEnds,
  InstallationHandler,
  AccessAccountsByIdsHandler,
  InspectorsOfHandler,
  AccessRegisterHandler,
  AccountReviewsHandler,
  AuthoritiesHandler,
  AuthorityGrantsByIdsHandler,
  AuthorityGrantsHandler,
  DelegationsHandler,
  AccessLogHandler,
  DossierViewsHandler,
  AppointmentsOfHandler,
  ClassesByIdsHandler,
  ClassesHandler,
  ChildrenHandler,
  CorrectionsByIdsHandler,
  CorrectionsHandler,
  ReadFileHandler,
  CorrectionsOfRecordsHandler,
  DispositionBlockersHandler,
  DossierHandler,
  OwingDossiersHandler,
  DossiersByIdsHandler,
  DossiersOfClassHandler,
  DutiesHandler,
  DutyCountsHandler,
  EntriesAtHandler,
  EntryHandler,
  HistoryHandler,
  ConsentsOfHandler,
  HoldsOfHandler,
  LockChecklistHandler,
  LocksByIdsHandler,
  LocksHandler,
  LocksOverHandler,
  LogHeadHandler,
  OpenCorrectionsOfHandler,
  MyOwedHandler,
  OwedItemsHandler,
  OwedKinds,
  DeadlinesHandler,
  LeadingSystemsHandler,
  FigureRequestsHandler,
  InspectionConclusionsHandler,
  UnitsOwed,
  AskedFigures,
  UnitsOwedHandler,
  OwedPeriodsHandler,
  ProgressBoard,
  LockOwed,
  LockOwedHandler,
  ProgressHandler,
  PeopleByIdsHandler,
  PeopleHandler,
  NewsHandler,
  NewsSinceHandler,
  ProjectionStatusHandler,
  ReachEntryHandler,
  ReaderHandler,
  RecordAsOfHandler,
  RecordCopyHandler,
  CopiesOfRecordsHandler,
  RecordsByIdsHandler,
  FirstRecordsHandler,
  RecordsHandler,
  RecordsInDossierHandler,
  RegisterDaysHandler,
  RegisterEntriesHandler,
  RegisterNumbersHandler,
  CountedEntriesHandler,
  ReportFiguresHandler,
  AcknowledgementsHandler,
  ReadReceiptsHandler,
  UnreadRecords,
  RuleVersions,
  ReadinessHandler,
  RulesInForceHandler,
  RuleVersionsHandler,
  ClassSummaryHandler,
  SchoolReportHandler,
  SchoolReportLinesHandler,
  SchoolReportYearsHandler,
  SheetRowsHandler,
  RecordsOfDossiersHandler,
  CommitmentsHandler,
  RevealValuesHandler,
  SchoolHandler,
  ReminderCauses,
  Reminders,
  ReminderRounds,
  OutboxDelivery,
  OutboxStateHandler,
  RemindersHandler,
  UnreadRemindersHandler,
  MarkRemindersReadHandler,
  SearchHandler,
  UnlocksOfHandler,
  HandOversOfHandler,
  TeamsByIdsHandler,
  TeamsHandler,
  MyFactorsHandler,
  MySessionsHandler,
  SignInLogHandler,
  SharingSuspicionsHandler,
];
