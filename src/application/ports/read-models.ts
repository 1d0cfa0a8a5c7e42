import type {
  AccountId,
  AppointmentId,
  ClassId,
  CorrectionId,
  DossierId,
  GrantId,
  LockId,
  PersonId,
  RecordId,
  SchoolId,
  TeamId,
} from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { Role } from '../../domain/shared/roles.js';
import type {
  AccessAccountRow,
  AccountReviewRow,
  AuthorityCatalogueRow,
  AuthorityGrantRow,
  DelegationRow,
} from './access-rows.js';
import type { AcknowledgementReadings } from './acknowledgement-rows.js';
import type { ConclusionRow, FindingReads } from './inspection-rows.js';
import type { LockRow, UnlockRow } from './lock-rows.js';
import type { HistoryFilter, HistoryRow } from './history-rows.js';
import type {
  AppointmentRow,
  CatalogueRow,
  ClassPlacementRow,
  CorrectionRow,
  DossierRow,
  HandOverRow,
  ConsentRow,
  HoldRow,
  PersonRow,
  RecordRow,
  SchoolClassRow,
  SchoolRow,
  SchoolYearRow,
  TeamRow,
} from './read-model-rows.js';
import type { OwedReads } from './owed-rows.js';
import type {
  ClosedDayRow,
  DayNumbersRow,
  RegisterEntryRow,
  RegisterOf,
  RegisterPart,
} from './register-rows.js';
import type { AccessRow, CopyReadings, DossierViewRow } from './reads-rows.js';
import type { SheetRowRow } from './sheet-rows.js';
import type { SharingSuspicionRow } from './sign-in-rows.js';
import type { Standings, StandingsOf } from './standing-rows.js';
import type { MovementRow, MovementsOf } from './movement-rows.js';
import type { ViolationRow, ViolationsOf } from './violation-rows.js';
import type { LockGaps, LockGapsOf, RecordFilter, Waiting, WaitingFilter } from './waiting-rows.js';

/**
 * What queries read. Rows lag behind the log by what the projections have not applied yet; a
 * caller that must see its own write waits for its `logIndex` first.
 *
 * - Every method sees rows of the given school only, whatever the ids say.
 * - A method that takes several ids answers all of them in one round trip, in any order, leaving
 *   out what does not exist. At most 1,000 ids.
 * - A page holds at most 50 rows.
 *
 * @throws RangeError for a page size or number of ids out of bounds
 * @throws ReadModelsUnavailable when the database does not answer
 */
export interface ReadModels extends CopyReadings, OwedReads, FindingReads, AcknowledgementReadings {
  school(schoolId: SchoolId): Promise<SchoolOverview | null>;
  /** Classes of one school year, or all; by school year, then name. */
  classes(schoolId: SchoolId, schoolYear: string | null): Promise<readonly SchoolClassRow[]>;
  classesByIds(schoolId: SchoolId, ids: readonly ClassId[]): Promise<readonly SchoolClassRow[]>;

  /** In the order in which they were registered; all, or whoever holds an office on a day. */
  people(
    schoolId: SchoolId,
    holding: OfficeOnDay | null,
    page: PageRequest,
  ): Promise<Page<PersonRow>>;
  peopleByIds(schoolId: SchoolId, ids: readonly PersonId[]): Promise<readonly PersonRow[]>;
  /** Rows that an entry after this one changed last, in order of that entry, at most `idsMax`. */
  peopleChangedAfter(schoolId: SchoolId, after: bigint): Promise<readonly PersonRow[]>;
  appointmentsOf(
    schoolId: SchoolId,
    personIds: readonly PersonId[],
  ): Promise<readonly AppointmentRow[]>;
  /** By name. */
  teams(schoolId: SchoolId): Promise<readonly TeamRow[]>;
  teamsByIds(schoolId: SchoolId, ids: readonly TeamId[]): Promise<readonly TeamRow[]>;
  /** What was handed over from or to these appointments. */
  handOversOf(
    schoolId: SchoolId,
    appointmentIds: readonly AppointmentId[],
  ): Promise<readonly HandOverRow[]>;

  dossiersByIds(schoolId: SchoolId, ids: readonly DossierId[]): Promise<readonly DossierRow[]>;
  /** Children of a class in the order in which they came into it, tombstones included. */
  dossiersOfClass(
    schoolId: SchoolId,
    classId: ClassId,
    page: PageRequest,
  ): Promise<Page<DossierRow>>;
  holdsOf(schoolId: SchoolId, dossierIds: readonly DossierId[]): Promise<readonly HoldRow[]>;
  /** In the order in which they were entered. */
  consentsOf(schoolId: SchoolId, dossierIds: readonly DossierId[]): Promise<readonly ConsentRow[]>;
  /** Those with a disposition under way, oldest proposal first, at most `idsMax`. */
  dossiersInDisposition(schoolId: SchoolId): Promise<readonly DossierRow[]>;
  /** When a record of these dossiers last got an entry; those without records are left out. */
  recordsChangedAt(
    schoolId: SchoolId,
    dossierIds: readonly DossierId[],
  ): Promise<readonly RecordsChanged[]>;
  /** In which classes children were; of one school year, the one without `leftDay` counts. */
  placementsOf(
    schoolId: SchoolId,
    dossierIds: readonly DossierId[],
  ): Promise<readonly ClassPlacementRow[]>;

  /** Who is in these classes and who was, in any order. */
  placementsIn(
    schoolId: SchoolId,
    classIds: readonly ClassId[],
  ): Promise<readonly ClassPlacementRow[]>;

  /**
   * Who is in these classes, each with the first record of that kind, and which records of theirs
   * are in correction; in two statements, however many classes.
   */
  standings(schoolId: SchoolId, of: StandingsOf): Promise<Standings>;

  recordsByIds(schoolId: SchoolId, ids: readonly RecordId[]): Promise<readonly RecordRow[]>;
  recordsOf(schoolId: SchoolId, dossierIds: readonly DossierId[]): Promise<readonly RecordRow[]>;
  /** In the order of registration. */
  recordsInDossier(
    schoolId: SchoolId,
    dossierId: DossierId,
    slot: RecordSlot,
    page: PageRequest,
  ): Promise<Page<RecordRow>>;
  /** Sheets in which the child has a row, in the order of their registration. */
  sheetRowsOf(
    schoolId: SchoolId,
    dossierId: DossierId,
    kind: string | null,
    page: PageRequest,
  ): Promise<Page<SheetRowRow>>;
  recordsOfKind(
    schoolId: SchoolId,
    dossierIds: readonly DossierId[],
    kind: string,
  ): Promise<readonly RecordRow[]>;
  /** Those with open corrections. */
  recordsInCorrection(
    schoolId: SchoolId,
    dossierIds: readonly DossierId[],
  ): Promise<readonly RecordRow[]>;
  /** Rows that an entry after this one changed last, in order of that entry, at most `idsMax`. */
  recordsChangedAfter(
    schoolId: SchoolId,
    kind: string,
    after: bigint,
  ): Promise<readonly RecordRow[]>;

  /** Along the entries that the filter names. */
  recordsWhere(
    schoolId: SchoolId,
    filter: RecordFilter,
    page: PageRequest,
  ): Promise<Page<RecordRow>>;
  /** What may wait for somebody, in a fixed number of statements. */
  waiting(schoolId: SchoolId, filter: WaitingFilter): Promise<Waiting>;
  /** What was entered before its plan was in force, the newest first. */
  violations(schoolId: SchoolId, of: ViolationsOf, page: PageRequest): Promise<Page<ViolationRow>>;
  /** Who came, moved and left, the latest day first. */
  movements(schoolId: SchoolId, of: MovementsOf, page: PageRequest): Promise<Page<MovementRow>>;
  /** What a scope lacks before it is locked. */
  lockGaps(schoolId: SchoolId, of: LockGapsOf): Promise<LockGaps>;

  /** What stands in a register, in the order of its numbers. */
  registerEntries(
    schoolId: SchoolId,
    part: RegisterPart,
    page: PageRequest,
  ): Promise<Page<RegisterEntryRow>>;
  registerEntriesByIds(
    schoolId: SchoolId,
    ids: readonly RecordId[],
  ): Promise<readonly RegisterEntryRow[]>;
  /** In their order. */
  closedDays(schoolId: SchoolId, of: RegisterOf): Promise<readonly ClosedDayRow[]>;
  /** By day and topic. */
  dayNumbers(schoolId: SchoolId, of: RegisterOf): Promise<readonly DayNumbersRow[]>;

  /** Entries in order of `logIndex`. */
  history(schoolId: SchoolId, filter: HistoryFilter, page: PageRequest): Promise<Page<HistoryRow>>;

  correctionsByIds(
    schoolId: SchoolId,
    ids: readonly CorrectionId[],
  ): Promise<readonly CorrectionRow[]>;
  correctionsOf(
    schoolId: SchoolId,
    recordIds: readonly RecordId[],
  ): Promise<readonly CorrectionRow[]>;
  /** Oldest request first. */
  openCorrections(schoolId: SchoolId, page: PageRequest): Promise<Page<CorrectionRow>>;
  /** Open or not, with that status; oldest request first. */
  correctionsWithStatus(
    schoolId: SchoolId,
    status: CorrectionRow['status'],
    page: PageRequest,
  ): Promise<Page<CorrectionRow>>;

  locksByIds(schoolId: SchoolId, ids: readonly LockId[]): Promise<readonly LockRow[]>;
  /** Oldest proposal first. */
  locks(schoolId: SchoolId, page: PageRequest): Promise<Page<LockRow>>;
  unlocksOf(schoolId: SchoolId, lockIds: readonly LockId[]): Promise<readonly UnlockRow[]>;

  accessAccountsByIds(
    schoolId: SchoolId,
    ids: readonly AccountId[],
  ): Promise<readonly AccessAccountRow[]>;
  /** Oldest first, revoked and past ones too. */
  delegations(schoolId: SchoolId, page: PageRequest): Promise<Page<DelegationRow>>;
  authorityGrantsByIds(
    schoolId: SchoolId,
    ids: readonly GrantId[],
  ): Promise<readonly AuthorityGrantRow[]>;
  /** Inspectors' accounts under these grants. */
  inspectorsOf(
    schoolId: SchoolId,
    grantIds: readonly GrantId[],
  ): Promise<readonly AccessAccountRow[]>;
  /** Oldest first, ended and past ones too. */
  authorityGrants(schoolId: SchoolId, page: PageRequest): Promise<Page<AuthorityGrantRow>>;
  /** In the order of adoption. */
  authorityCatalogues(schoolId: SchoolId): Promise<readonly AuthorityCatalogueRow[]>;
  /** Of one authority (all if null) by the entry that says so, withdrawn ones as well. */
  conclusions(
    schoolId: SchoolId,
    authorityId: string | null,
    page: PageRequest,
  ): Promise<Page<ConclusionRow>>;
  /** Oldest first. */
  accountReviews(schoolId: SchoolId, page: PageRequest): Promise<Page<AccountReviewRow>>;
  /** Accounts that seem to be shared, in order of `logIndex`. */
  sharingSuspicions(schoolId: SchoolId, page: PageRequest): Promise<Page<SharingSuspicionRow>>;
  /** Recorded readings in order of `logIndex`. */
  accesses(schoolId: SchoolId, filter: AccessFilter, page: PageRequest): Promise<Page<AccessRow>>;
  /** Who saw each of these dossiers: one page for each, all with the same bounds. */
  viewsOfDossiers(
    schoolId: SchoolId,
    dossierIds: readonly DossierId[],
    page: PageRequest,
  ): Promise<ReadonlyMap<DossierId, Page<DossierViewRow>>>;

  /** Resolves once every read model shows the entry, or says why it does not. */
  waitFor(schoolId: SchoolId, logIndex: bigint, timeoutMs: number): Promise<WaitOutcome>;
  status(): Promise<readonly ProjectionStatus[]>;
}

export const pageSizeMax = 50;
export const idsMax = 1_000;

/** Which records of a dossier; null for any. */
export interface RecordSlot {
  readonly kind: string | null;
  readonly period: string | null;
}

/** An office, and a day on which somebody holds it. */
export interface OfficeOnDay {
  readonly role: Role;
  readonly on: LocalDate;
}

/** Keyset paging: `after` is the cursor of an entry, or null for the first page. */
export interface PageRequest {
  readonly size: number;
  readonly after: bigint | null;
  /** `backward` starts at the newest and goes towards the oldest. */
  readonly direction: 'forward' | 'backward';
}
export interface Page<R> {
  /** In the order of `direction`. */
  readonly entries: readonly { readonly cursor: bigint; readonly row: R }[];
  /** There is more in that direction, or there may be: see `brokenOffAt`. */
  readonly hasMore: boolean;
  /**
   * Where to go on after, when it is further than the last entry: from there on nobody looked yet
   * whether there is more for the reader.
   */
  readonly brokenOffAt?: bigint;
}

/** Recorded readings; all given conditions hold. */
export interface AccessFilter {
  readonly personId?: PersonId;
  /** Only readings for an authority, by its inspectors. */
  readonly forAuthority?: true;
}

export interface RecordsChanged {
  readonly dossierId: DossierId;
  readonly changedAt: Instant;
}

export interface SchoolOverview {
  readonly school: SchoolRow;
  readonly years: readonly SchoolYearRow[];
  readonly catalogues: readonly CatalogueRow[];
}

export type WaitOutcome = 'shown' | 'timed-out' | 'stopped';

/** One partition: a projection for a school. */
export interface ProjectionStatus {
  readonly projection: string;
  readonly version: number;
  readonly schoolId: SchoolId;
  /** Number of entries applied: the next one is this index. */
  readonly position: bigint;
  /** Number of entries sealed. */
  readonly logSize: bigint;
  readonly state: 'following' | 'building' | 'stopped';
  /** Why it stopped at `position`; holds no personal data. */
  readonly stopped: { readonly code: string; readonly message: string } | null;
}

export class ReadModelsUnavailable extends Error {
  readonly code = 'READ_MODELS_UNAVAILABLE';
}
