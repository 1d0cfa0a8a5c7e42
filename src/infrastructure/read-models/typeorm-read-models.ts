import type { DataSource, EntitySchema } from 'typeorm';
import { acknowledgementEntity } from '../../../projections/acknowledgement/acknowledgement.entity.js';
import {
  accessAccountEntity,
  accountReviewEntity,
  authorityCatalogueEntity,
  authorityGrantEntity,
  delegationEntity,
} from '../../../projections/access/access.entity.js';
import { correctionEntity } from '../../../projections/correction/correction.entity.js';
import {
  classPlacementEntity,
  dossierEntity,
  consentEntity,
  holdEntity,
} from '../../../projections/dossier/dossier.entity.js';
import {
  lockEntity,
  lockUnlockEntity,
  unlockEntity,
} from '../../../projections/lock/lock.entity.js';
import { accessEntity, dossierViewEntity } from '../../../projections/reads/reads.entity.js';
import {
  appointmentEntity,
  handOverEntity,
  personEntity,
  teamEntity,
} from '../../../projections/people/people.entity.js';
import { recordEntity } from '../../../projections/record/record.entity.js';
import { recordHistoryEntity } from '../../../projections/record-history/record-history.entity.js';
import {
  catalogueEntity,
  schoolClassEntity,
  schoolEntity,
  schoolYearEntity,
} from '../../../projections/school/school.entity.js';
import { registerEntryEntity } from '../../../projections/register/register.entity.js';
import { sharingSuspicionEntity } from '../../../projections/sign-in/sign-in.entity.js';
import type { RowOrigin } from '../../application/ports/projection.js';
import {
  idsMax,
  type ProjectionStatus,
  type ReadModels,
  type WaitOutcome,
} from '../../application/ports/read-models.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { byName, byYearAndName } from './class-order.js';
import { readCopies } from './copies.js';
import { readLockGaps } from './lock-gaps.js';
import { recordsInDossier, sheetRowsOf } from './dossier-pages.js';
import { conditionsOf } from './history-conditions.js';
import { readClosedDays, readDayNumbers, readRegister } from './register.js';
import { inspectionQueries } from './inspections.js';
import { owedQueries } from './progress.js';
import { SchoolReader } from './school-reader.js';
import { readStandings } from './standings.js';
import { readMovements } from './movements.js';
import { readViolations } from './violations.js';
import { readWaiting, recordsWhere } from './waiting.js';

/** Where the read models stand; the projection runner knows. */
export interface ReadModelProgress {
  waitFor(schoolId: SchoolId, logIndex: bigint, timeoutMs: number): Promise<WaitOutcome>;
  status(): Promise<readonly ProjectionStatus[]>;
}

/** Reads rows of one school in one transaction. */
type Read = <T>(schoolId: SchoolId, work: (reader: SchoolReader) => Promise<T>) => Promise<T>;
type Queries<M extends keyof ReadModels> = Pick<ReadModels, M>;

const among =
  <R extends RowOrigin>(read: Read, entity: EntitySchema<R>, column: keyof R & string) =>
  (schoolId: SchoolId, values: readonly string[]): Promise<readonly R[]> =>
    read(schoolId, (reader) => reader.among(entity, column, values));

const schoolQueries = (
  read: Read,
): Queries<
  | 'school'
  | 'classes'
  | 'classesByIds'
  | 'people'
  | 'peopleByIds'
  | 'peopleChangedAfter'
  | 'appointmentsOf'
  | 'teams'
  | 'teamsByIds'
  | 'handOversOf'
> => ({
  school: (schoolId) =>
    read(schoolId, async (reader) => {
      const [school] = await reader.rows(schoolEntity).getMany();
      if (!school) return null;
      const years = await reader.rows(schoolYearEntity).orderBy('r.startsOn').getMany();
      const catalogues = await reader.rows(catalogueEntity).orderBy('r.logIndex').getMany();
      return { school, years, catalogues };
    }),
  classes: (schoolId, schoolYear) =>
    read(schoolId, async (reader) => {
      const query = reader.rows(schoolClassEntity);
      if (schoolYear !== null) query.andWhere('r.schoolYear = :schoolYear', { schoolYear });
      return (await query.getMany()).sort(byYearAndName);
    }),
  classesByIds: among(read, schoolClassEntity, 'classId'),
  people: (schoolId, holding, page) =>
    read(schoolId, (reader) => {
      const query = reader.rows(personEntity);
      if (holding) query.andWhere(holdsOffice, holding);
      return reader.page(query, 'registeredLogIndex', page);
    }),
  peopleByIds: among(read, personEntity, 'personId'),
  peopleChangedAfter: (schoolId, after) =>
    read(schoolId, (reader) => reader.changedAfter(reader.rows(personEntity), after)),
  appointmentsOf: among(read, appointmentEntity, 'personId'),
  teams: (schoolId) =>
    read(schoolId, async (reader) =>
      (await reader.rows(teamEntity).getMany()).sort((a, b) => byName.compare(a.name, b.name)),
    ),
  teamsByIds: among(read, teamEntity, 'teamId'),
  handOversOf: (schoolId, appointmentIds) =>
    read(schoolId, async (reader) => {
      const taken = await reader.among(handOverEntity, 'toAppointmentId', appointmentIds);
      const given = await reader.among(handOverEntity, 'fromAppointmentId', appointmentIds);
      const known = new Set(taken.map(({ toAppointmentId }) => toAppointmentId));
      return [...taken, ...given.filter(({ toAppointmentId }) => !known.has(toAppointmentId))];
    }),
});

/** Days are `YYYY-MM-DD`, so they compare as text. */
const holdsOffice = `EXISTS (
  SELECT FROM read.${appointmentEntity.options.tableName} a
   WHERE a.school_id = r.schoolId AND a.person_id = r.personId AND a.role = :role
     AND a.from_day <= :on AND (a.to_day IS NULL OR a.to_day >= :on))`;

const dossierQueries = (
  read: Read,
): Queries<
  | 'dossiersByIds'
  | 'dossiersOfClass'
  | 'dossiersInDisposition'
  | 'recordsChangedAt'
  | 'consentsOf'
  | 'holdsOf'
  | 'placementsOf'
  | 'placementsIn'
> => ({
  dossiersByIds: among(read, dossierEntity, 'dossierId'),
  dossiersOfClass: (schoolId, classId, page) =>
    read(schoolId, async (reader) => {
      const placed = reader
        .rows(classPlacementEntity)
        .andWhere('r.classId = :classId AND r.leftDay IS NULL', { classId });
      const { entries, hasMore } = await reader.page(placed, 'placedLogIndex', page);
      const ids = entries.map(({ row }) => row.dossierId);
      const found = await reader.among(dossierEntity, 'dossierId', ids);
      const dossiers = new Map(found.map((row) => [row.dossierId, row]));
      return {
        entries: entries.flatMap(({ cursor, row: { dossierId } }) => {
          const row = dossiers.get(dossierId);
          return row ? [{ cursor, row }] : [];
        }),
        hasMore,
      };
    }),
  holdsOf: among(read, holdEntity, 'dossierId'),
  consentsOf: (schoolId, dossierIds) =>
    read(schoolId, async (reader) => {
      const rows = await reader.among(consentEntity, 'dossierId', dossierIds);
      return rows.toSorted((a, b) => Number(a.given.logIndex) - Number(b.given.logIndex));
    }),
  dossiersInDisposition: (schoolId) =>
    read(schoolId, (reader) =>
      reader
        .rows(dossierEntity)
        .andWhere(`r.status <> 'disposed' AND r.disposition ->> 'stage' <> 'kept'`)
        .orderBy(`(r.disposition -> 'proposed' ->> 'logIndex')::bigint`)
        .limit(idsMax)
        .getMany(),
    ),
  recordsChangedAt: (schoolId, dossierIds) =>
    read(schoolId, (reader) =>
      dossierIds.length > idsMax
        ? Promise.reject(new RangeError(`at most ${idsMax} ids`))
        : reader.statement(
            `SELECT dossier_id AS "dossierId", max(recorded_at) AS "changedAt"
               FROM read.${recordHistoryEntity.options.tableName}
              WHERE school_id = $1 AND dossier_id = ANY($2::uuid[]) AND record_id IS NOT NULL
              GROUP BY dossier_id`,
            [[...dossierIds]],
          ),
    ),
  placementsOf: among(read, classPlacementEntity, 'dossierId'),
  placementsIn: among(read, classPlacementEntity, 'classId'),
});

const recordQueries = (
  read: Read,
): Queries<
  | 'recordsByIds'
  | 'recordsOf'
  | 'recordsInDossier'
  | 'sheetRowsOf'
  | 'recordsOfKind'
  | 'recordsInCorrection'
  | 'recordsChangedAfter'
> => ({
  recordsByIds: among(read, recordEntity, 'recordId'),
  recordsOf: among(read, recordEntity, 'dossierId'),
  recordsInDossier: (schoolId, dossierId, slot, page) =>
    read(schoolId, (reader) => recordsInDossier(reader, { dossierId, ...slot }, page)),
  sheetRowsOf: (schoolId, dossierId, kind, page) =>
    read(schoolId, (reader) => sheetRowsOf(reader, { dossierId, kind }, page)),
  recordsOfKind: (schoolId, dossierIds, kind) =>
    read(schoolId, (reader) => {
      const ofKind = reader.rows(recordEntity).andWhere('r.kind = :kind', { kind });
      return reader.among(recordEntity, 'dossierId', dossierIds, ofKind);
    }),
  recordsInCorrection: (schoolId, dossierIds) =>
    read(schoolId, (reader) => {
      const concerned = reader.rows(recordEntity).andWhere('r.openCorrections > 0');
      return reader.among(recordEntity, 'dossierId', dossierIds, concerned);
    }),
  recordsChangedAfter: (schoolId, kind, after) =>
    read(schoolId, (reader) => {
      const ofKind = reader.rows(recordEntity).andWhere('r.kind = :kind', { kind });
      return reader.changedAfter(ofKind, after);
    }),
});

const historyQueries = (
  read: Read,
): Queries<
  'history' | 'correctionsByIds' | 'correctionsOf' | 'openCorrections' | 'correctionsWithStatus'
> => ({
  history: (schoolId, filter, page) =>
    read(schoolId, (reader) => {
      const query = reader.rows(recordHistoryEntity);
      for (const [condition, parameters] of conditionsOf(filter)) {
        query.andWhere(condition, parameters);
      }
      return reader.page(query, 'logIndex', page);
    }),
  correctionsByIds: among(read, correctionEntity, 'correctionId'),
  correctionsOf: among(read, correctionEntity, 'recordId'),
  openCorrections: (schoolId, page) =>
    read(schoolId, (reader) => {
      const open = reader.rows(correctionEntity).andWhere('r.open = true');
      return reader.page(open, 'requestedLogIndex', page);
    }),
  correctionsWithStatus: (schoolId, status, page) =>
    read(schoolId, (reader) => {
      const such = reader.rows(correctionEntity).andWhere('r.status = :status', { status });
      return reader.page(such, 'requestedLogIndex', page);
    }),
});

const lockQueries = (read: Read): Queries<'locksByIds' | 'locks' | 'unlocksOf'> => ({
  locksByIds: among(read, lockEntity, 'lockId'),
  locks: (schoolId, page) =>
    read(schoolId, (reader) => reader.page(reader.rows(lockEntity), 'proposedLogIndex', page)),
  unlocksOf: (schoolId, lockIds) =>
    read(schoolId, async (reader) => {
      const links = await reader.among(lockUnlockEntity, 'lockId', lockIds);
      const unlockIds = new Set(links.map(({ unlockId }) => unlockId));
      return reader.among(unlockEntity, 'unlockId', [...unlockIds]);
    }),
});

const accessQueries = (
  read: Read,
): Queries<
  | 'accessAccountsByIds'
  | 'delegations'
  | 'authorityGrantsByIds'
  | 'inspectorsOf'
  | 'authorityGrants'
  | 'authorityCatalogues'
  | 'accountReviews'
  | 'sharingSuspicions'
> => ({
  accessAccountsByIds: among(read, accessAccountEntity, 'accountId'),
  delegations: (schoolId, page) =>
    read(schoolId, (reader) => reader.page(reader.rows(delegationEntity), 'grantedLogIndex', page)),
  authorityGrantsByIds: among(read, authorityGrantEntity, 'grantId'),
  inspectorsOf: among(read, accessAccountEntity, 'grantId'),
  authorityGrants: (schoolId, page) =>
    read(schoolId, (reader) =>
      reader.page(reader.rows(authorityGrantEntity), 'givenLogIndex', page),
    ),
  authorityCatalogues: (schoolId) =>
    read(schoolId, (reader) =>
      reader.rows(authorityCatalogueEntity).orderBy('r.logIndex').getMany(),
    ),
  accountReviews: (schoolId, page) =>
    read(schoolId, (reader) =>
      reader.page(reader.rows(accountReviewEntity), 'signedLogIndex', page),
    ),
  sharingSuspicions: (schoolId, page) =>
    read(schoolId, (reader) => reader.page(reader.rows(sharingSuspicionEntity), 'logIndex', page)),
});

const readingQueries = (read: Read): Queries<'accesses' | 'viewsOfDossiers'> => ({
  accesses: (schoolId, { personId, forAuthority }, page) =>
    read(schoolId, (reader) => {
      const query = reader.rows(accessEntity);
      if (personId) query.andWhere('r.personId = :personId', { personId });
      if (forAuthority) query.andWhere('r.forAuthority = true');
      return reader.page(query, 'logIndex', page);
    }),
  viewsOfDossiers: (schoolId, dossierIds, page) =>
    read(schoolId, (reader) =>
      reader.pagesOf(dossierViewEntity, { by: 'dossierId', along: 'logIndex' }, dossierIds, page),
    ),
});

/** The read models as TypeORM reads them from the views of schema `read`. */
export const createReadModels = (source: DataSource, progress: ReadModelProgress): ReadModels => {
  const read: Read = (schoolId, work) => SchoolReader.read(source, schoolId, work);
  return {
    ...schoolQueries(read),
    ...dossierQueries(read),
    ...recordQueries(read),
    ...historyQueries(read),
    ...lockQueries(read),
    ...accessQueries(read),
    ...readingQueries(read),
    recordsWhere: (schoolId, filter, page) =>
      read(schoolId, (reader) => recordsWhere(reader, filter, page)),
    waiting: (schoolId, filter) => read(schoolId, (reader) => readWaiting(reader, filter)),
    copiesOf: (schoolId, ids, most) => read(schoolId, (reader) => readCopies(reader, ids, most)),
    movements: (schoolId, of, page) => read(schoolId, (reader) => readMovements(reader, of, page)),
    violations: (schoolId, of, page) =>
      read(schoolId, (reader) => readViolations(reader, of, page)),
    lockGaps: (schoolId, of) => read(schoolId, (reader) => readLockGaps(reader, of)),
    standings: (schoolId, of) => read(schoolId, (reader) => readStandings(reader, of)),
    ...owedQueries(read),
    ...inspectionQueries(read),
    registerEntries: (schoolId, part, page) =>
      read(schoolId, (reader) => readRegister(reader, part, page)),
    acknowledgementsOf: among(read, acknowledgementEntity, 'recordId'),
    registerEntriesByIds: among(read, registerEntryEntity, 'recordId'),
    closedDays: (schoolId, of) => read(schoolId, (reader) => readClosedDays(reader, of)),
    dayNumbers: (schoolId, of) => read(schoolId, (reader) => readDayNumbers(reader, of)),
    waitFor: (schoolId, logIndex, timeoutMs) => progress.waitFor(schoolId, logIndex, timeoutMs),
    status: () => progress.status(),
  };
};
