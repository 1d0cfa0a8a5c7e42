import type { Query } from '@nestjs/cqrs';
import DataLoader from 'dataloader';
import type { RevealedValue } from '../../application/ports/event-codec.js';
import type { EventRef } from '../../application/ports/event-store.js';
import type { DossierRow } from '../../application/ports/read-model-rows.js';
import type { DossierViewRow } from '../../application/ports/reads-rows.js';
import {
  idsMax,
  type Page,
  type PageRequest,
  type SchoolOverview,
} from '../../application/ports/read-models.js';
import { AcknowledgementsQuery } from '../../application/queries/acknowledgement-queries.js';
import { DossierViewsQuery } from '../../application/queries/access-log-queries.js';
import {
  AccessAccountsByIdsQuery,
  AuthorityGrantsByIdsQuery,
  InspectorsOfQuery,
} from '../../application/queries/access-queries.js';
import { ChildrenQuery, OpenCorrectionsOfQuery } from '../../application/queries/child-queries.js';
import { ClassCountsQuery } from '../../application/queries/class-queries.js';
import {
  CorrectionsByIdsQuery,
  CorrectionsOfRecordsQuery,
} from '../../application/queries/correction-queries.js';
import { DispositionBlockersQuery } from '../../application/queries/disposition-queries.js';
import { CopiesOfRecordsQuery } from '../../application/queries/copies-taken-queries.js';
import { ConsentsOfQuery } from '../../application/queries/consent-queries.js';
import {
  DossiersByIdsQuery,
  HoldsOfQuery,
  OwingDossiersQuery,
} from '../../application/queries/dossier-queries.js';
import { LocksByIdsQuery, UnlocksOfQuery } from '../../application/queries/lock-queries.js';
import { EntriesAtQuery } from '../../application/queries/log-queries.js';
import { HandOversOfQuery, TeamsByIdsQuery } from '../../application/queries/office-queries.js';
import type { Reader } from '../../application/queries/reader.js';
import {
  FirstRecordsQuery,
  type KindInDossier,
  LocksOverQuery,
  RecordsByIdsQuery,
  RecordsOfDossiersQuery,
} from '../../application/queries/record-queries.js';
import type { RecordView } from '../../application/queries/record-view.js';
import { RegisterNumbersQuery } from '../../application/queries/numbered-register-queries.js';
import {
  CommitmentsQuery,
  placeOf,
  RevealValuesQuery,
} from '../../application/queries/value-queries.js';
import {
  AppointmentsOfQuery,
  ClassesByIdsQuery,
  PeopleByIdsQuery,
  SchoolQuery,
} from '../../application/queries/school-queries.js';
import type { CommitmentRef, ReadableRef } from '../../application/queries/visible-value.js';
import type {
  AppointmentId,
  AccountId,
  ClassId,
  CorrectionId,
  DossierId,
  GrantId,
  LockId,
  PersonId,
  RecordId,
  TeamId,
} from '../../application/vocabulary.js';

/** Puts a question in the name of the request's reader. */
export type Ask = <R>(question: (reader: Reader) => Query<R>) => Promise<R>;

/** One answer per key, or null where nothing came back. */
const single = <K, V>(
  batch: (keys: readonly K[]) => Promise<readonly V[]>,
  keyOf: (value: V) => K,
): DataLoader<K, V | null> => singleBy(batch, keyOf, (key) => key);

/** The same for keys that are equal without being the same. */
const singleBy = <K, V, C>(
  batch: (keys: readonly K[]) => Promise<readonly V[]>,
  keyOf: (value: V) => C,
  cacheKeyFn: (key: K) => C,
): DataLoader<K, V | null, C> =>
  new DataLoader(
    async (keys) => {
      const byKey = new Map((await batch(keys)).map((value) => [keyOf(value), value]));
      return keys.map((key) => byKey.get(cacheKeyFn(key)) ?? null);
    },
    { cacheKeyFn, maxBatchSize: idsMax },
  );

const kindInDossier = ({ dossierId, kind }: KindInDossier): string => `${dossierId}/${kind}`;

/** All answers that belong to a key, in the order in which they came. */
const many = <K, V>(
  batch: (keys: readonly K[]) => Promise<readonly V[]>,
  keysOf: (value: V) => readonly K[],
): DataLoader<K, readonly V[]> =>
  new DataLoader(
    async (keys) => {
      const byKey = new Map<K, V[]>(keys.map((key) => [key, []]));
      for (const value of await batch(keys)) {
        for (const key of keysOf(value)) byKey.get(key)?.push(value);
      }
      return keys.map((key) => byKey.get(key) ?? []);
    },
    { maxBatchSize: idsMax },
  );

/**
 * Batches the look-ups of one request, so that a page costs as many statements as it has kinds of
 * things, not as many as it has rows. Made anew for each request and never shared: a cache that
 * outlived a request would show one reader what another one saw.
 */
export class Loaders {
  constructor(private readonly ask: Ask) {}

  readonly people = single(
    (ids: readonly PersonId[]) => this.ask((reader) => new PeopleByIdsQuery(reader, ids)),
    ({ personId }) => personId,
  );
  readonly appointments = many(
    (ids: readonly PersonId[]) => this.ask((reader) => new AppointmentsOfQuery(reader, ids)),
    ({ personId }) => [personId],
  );
  readonly teams = single(
    (ids: readonly TeamId[]) => this.ask((reader) => new TeamsByIdsQuery(reader, ids)),
    ({ teamId }) => teamId,
  );
  readonly handOvers = many(
    (ids: readonly AppointmentId[]) => this.ask((reader) => new HandOversOfQuery(reader, ids)),
    ({ fromAppointmentId, toAppointmentId }) => [fromAppointmentId, toAppointmentId],
  );
  readonly classes = single(
    (ids: readonly ClassId[]) => this.ask((reader) => new ClassesByIdsQuery(reader, ids)),
    ({ classId }) => classId,
  );
  readonly classCounts = single(
    (ids: readonly ClassId[]) => this.ask((reader) => new ClassCountsQuery(reader, ids)),
    ({ classId }) => classId,
  );
  readonly dossiers = single(
    (ids: readonly DossierId[]) => this.ask((reader) => new DossiersByIdsQuery(reader, ids)),
    ({ dossierId }) => dossierId,
  );
  /** Those as well in which nothing was recorded yet. */
  readonly owingDossiers = single(
    (ids: readonly DossierId[]) => this.ask((reader) => new OwingDossiersQuery(reader, ids)),
    ({ dossierId }) => dossierId,
  );
  readonly children = single(
    (ids: readonly DossierId[]) => this.ask((reader) => new ChildrenQuery(reader, ids)),
    ({ dossierId }) => dossierId,
  );
  readonly openCorrections = single(
    (ids: readonly DossierId[]) => this.ask((reader) => new OpenCorrectionsOfQuery(reader, ids)),
    ({ dossierId }) => dossierId,
  );
  readonly consents = many(
    (ids: readonly DossierId[]) => this.ask((reader) => new ConsentsOfQuery(reader, ids)),
    ({ dossierId }) => [dossierId],
  );
  readonly copies = many(
    (ids: readonly RecordId[]) => this.ask((reader) => new CopiesOfRecordsQuery(reader, ids)),
    ({ recordId }) => [recordId],
  );
  readonly holds = many(
    (ids: readonly DossierId[]) => this.ask((reader) => new HoldsOfQuery(reader, ids)),
    ({ dossierId }) => [dossierId],
  );
  readonly dispositionBlockers = single(
    (ids: readonly DossierId[]) => this.ask((reader) => new DispositionBlockersQuery(reader, ids)),
    ({ dossierId }) => dossierId,
  );
  readonly records = single(
    (ids: readonly RecordId[]) => this.ask((reader) => new RecordsByIdsQuery(reader, ids)),
    ({ recordId }) => recordId,
  );
  readonly registerNumbers = single(
    (ids: readonly RecordId[]) => this.ask((reader) => new RegisterNumbersQuery(reader, ids)),
    ({ recordId }) => recordId,
  );
  readonly recordsOfDossiers = many(
    (ids: readonly DossierId[]) => this.ask((reader) => new RecordsOfDossiersQuery(reader, ids)),
    ({ dossierId }) => [dossierId],
  );
  readonly firstRecords = singleBy(
    (wanted: readonly KindInDossier[]) =>
      this.ask((reader) => new FirstRecordsQuery(reader, wanted)),
    kindInDossier,
    kindInDossier,
  );
  readonly corrections = single(
    (ids: readonly CorrectionId[]) => this.ask((reader) => new CorrectionsByIdsQuery(reader, ids)),
    ({ correctionId }) => correctionId,
  );
  readonly correctionsOfRecords = many(
    (ids: readonly RecordId[]) => this.ask((reader) => new CorrectionsOfRecordsQuery(reader, ids)),
    ({ recordId }) => [recordId],
  );
  readonly locks = single(
    (ids: readonly LockId[]) => this.ask((reader) => new LocksByIdsQuery(reader, ids)),
    ({ lockId }) => lockId,
  );
  readonly unlocksOfLocks = many(
    (ids: readonly LockId[]) => this.ask((reader) => new UnlocksOfQuery(reader, ids)),
    ({ lockIds }) => lockIds,
  );
  readonly acknowledgements = new DataLoader((records: readonly RecordView[]) =>
    this.ask((reader) => new AcknowledgementsQuery(reader, records)),
  );
  readonly locksOver = new DataLoader((records: readonly RecordView[]) =>
    this.ask((reader) => new LocksOverQuery(reader, records)),
  );
  readonly entries = singleBy(
    (refs: readonly EventRef[]) => this.ask((reader) => new EntriesAtQuery(reader, refs)),
    placeOf,
    placeOf,
  );
  readonly accessAccounts = single(
    (ids: readonly AccountId[]) => this.ask((reader) => new AccessAccountsByIdsQuery(reader, ids)),
    ({ accountId }) => accountId,
  );
  readonly authorityGrants = single(
    (ids: readonly GrantId[]) => this.ask((reader) => new AuthorityGrantsByIdsQuery(reader, ids)),
    ({ grantId }) => grantId,
  );
  readonly inspectors = many(
    (ids: readonly GrantId[]) => this.ask((reader) => new InspectorsOfQuery(reader, ids)),
    ({ grantId }) => (grantId ? [grantId] : []),
  );
  readonly values = new DataLoader<ReadableRef, RevealedValue>((refs) =>
    this.ask((reader) => new RevealValuesQuery(reader, refs)),
  );
  readonly commitments = new DataLoader((refs: readonly CommitmentRef[]) =>
    this.ask((reader) => new CommitmentsQuery(reader, refs)),
  );

  private readonly views = new Map<string, DataLoader<DossierRow, Page<DossierViewRow> | null>>();

  /** Who saw each of many dossiers: lists that are asked for with the same bounds come together. */
  viewsOf(page: PageRequest): DataLoader<DossierRow, Page<DossierViewRow> | null> {
    const key = `${page.size}/${page.after}`;
    const known = this.views.get(key);
    if (known) return known;
    const loader = new DataLoader<DossierRow, Page<DossierViewRow> | null>(
      (dossiers) => this.ask((reader) => new DossierViewsQuery(reader, dossiers, page)),
      { maxBatchSize: idsMax },
    );
    this.views.set(key, loader);
    return loader;
  }

  private overview: Promise<SchoolOverview | null> | undefined;

  school(): Promise<SchoolOverview | null> {
    this.overview ??= this.ask((reader) => new SchoolQuery(reader));
    return this.overview;
  }
}
