import type { DataSource, EntitySchema } from 'typeorm';
import { correctionEntity } from '../../../projections/correction/correction.entity.js';
import {
  classPlacementEntity,
  dossierEntity,
  holdEntity,
} from '../../../projections/dossier/dossier.entity.js';
import {
  lockEntity,
  lockUnlockEntity,
  unlockEntity,
} from '../../../projections/lock/lock.entity.js';
import { appointmentEntity, personEntity } from '../../../projections/people/people.entity.js';
import { recordEntity } from '../../../projections/record/record.entity.js';
import { recordHistoryEntity } from '../../../projections/record-history/record-history.entity.js';
import {
  catalogueEntity,
  schoolClassEntity,
  schoolEntity,
  schoolYearEntity,
} from '../../../projections/school/school.entity.js';
import type { RowOrigin } from '../../application/ports/projection.js';
import type { SchoolClassRow } from '../../application/ports/read-model-rows.js';
import type {
  HistoryFilter,
  Page,
  PageRequest,
  ProjectionStatus,
  ReadModels,
  SchoolOverview,
  WaitOutcome,
} from '../../application/ports/read-models.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { SchoolReader } from './school-reader.js';

/** Where the read models stand; the projection runner knows. */
export interface ReadModelProgress {
  waitFor(schoolId: SchoolId, logIndex: bigint, timeoutMs: number): Promise<WaitOutcome>;
  status(): Promise<readonly ProjectionStatus[]>;
}

type Found<M extends keyof ReadModels> = ReturnType<ReadModels[M]>;
type Asked<M extends keyof ReadModels> = Parameters<ReadModels[M]>;

/** "Lá 2" comes before "Lá 10", and "Đ" after "D". */
const byName = new Intl.Collator('vi', { numeric: true });

export class TypeormReadModels implements ReadModels {
  constructor(
    private readonly source: DataSource,
    private readonly progress: ReadModelProgress,
  ) {}

  school(schoolId: SchoolId): Promise<SchoolOverview | null> {
    return this.read(schoolId, async (reader) => {
      const [school] = await reader.all(schoolEntity);
      if (!school) return null;
      const years = await reader.rows(schoolYearEntity).orderBy('r.startsOn').getMany();
      const catalogues = await reader.rows(catalogueEntity).orderBy('r.logIndex').getMany();
      return { school, years, catalogues };
    });
  }

  classes(...[schoolId, schoolYear]: Asked<'classes'>): Found<'classes'> {
    return this.read(schoolId, async (reader) => {
      const found = schoolYear
        ? await reader.among(schoolClassEntity, 'schoolYear', [schoolYear])
        : await reader.all(schoolClassEntity);
      const order = (a: SchoolClassRow, b: SchoolClassRow): number =>
        byName.compare(a.schoolYear, b.schoolYear) || byName.compare(a.name, b.name);
      return found.sort(order);
    });
  }

  classesByIds(...[schoolId, ids]: Asked<'classesByIds'>): Found<'classesByIds'> {
    return this.among(schoolId, schoolClassEntity, 'classId', ids);
  }

  people(...[schoolId, page]: Asked<'people'>): Found<'people'> {
    return this.read(schoolId, (reader) =>
      reader.page(reader.rows(personEntity), 'registeredLogIndex', page),
    );
  }

  peopleByIds(...[schoolId, ids]: Asked<'peopleByIds'>): Found<'peopleByIds'> {
    return this.among(schoolId, personEntity, 'personId', ids);
  }

  appointmentsOf(...[schoolId, personIds]: Asked<'appointmentsOf'>): Found<'appointmentsOf'> {
    return this.among(schoolId, appointmentEntity, 'personId', personIds);
  }

  dossiersByIds(...[schoolId, ids]: Asked<'dossiersByIds'>): Found<'dossiersByIds'> {
    return this.among(schoolId, dossierEntity, 'dossierId', ids);
  }

  dossiersOfClass(
    ...[schoolId, classId, page]: Asked<'dossiersOfClass'>
  ): Found<'dossiersOfClass'> {
    return this.read(schoolId, async (reader) => {
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
    });
  }

  holdsOf(...[schoolId, dossierIds]: Asked<'holdsOf'>): Found<'holdsOf'> {
    return this.among(schoolId, holdEntity, 'dossierId', dossierIds);
  }

  recordsByIds(...[schoolId, ids]: Asked<'recordsByIds'>): Found<'recordsByIds'> {
    return this.among(schoolId, recordEntity, 'recordId', ids);
  }

  recordsOf(...[schoolId, dossierIds]: Asked<'recordsOf'>): Found<'recordsOf'> {
    return this.among(schoolId, recordEntity, 'dossierId', dossierIds);
  }

  history(...[schoolId, filter, page]: Asked<'history'>): Found<'history'> {
    return this.read(schoolId, (reader) => {
      const query = reader.rows(recordHistoryEntity);
      for (const [condition, parameters] of conditionsOf(filter)) {
        query.andWhere(condition, parameters);
      }
      return reader.page(query, 'logIndex', page);
    });
  }

  correctionsByIds(...[schoolId, ids]: Asked<'correctionsByIds'>): Found<'correctionsByIds'> {
    return this.among(schoolId, correctionEntity, 'correctionId', ids);
  }

  correctionsOf(...[schoolId, recordIds]: Asked<'correctionsOf'>): Found<'correctionsOf'> {
    return this.among(schoolId, correctionEntity, 'recordId', recordIds);
  }

  openCorrections(...[schoolId, page]: Asked<'openCorrections'>): Found<'openCorrections'> {
    return this.read(schoolId, (reader) =>
      reader.page(
        reader.rows(correctionEntity).andWhere('r.open = true'),
        'requestedLogIndex',
        page,
      ),
    );
  }

  locksByIds(...[schoolId, ids]: Asked<'locksByIds'>): Found<'locksByIds'> {
    return this.among(schoolId, lockEntity, 'lockId', ids);
  }

  locks(...[schoolId, page]: Asked<'locks'>): Found<'locks'> {
    return this.read(schoolId, (reader) =>
      reader.page(reader.rows(lockEntity), 'proposedLogIndex', page),
    );
  }

  unlocksOf(...[schoolId, lockIds]: Asked<'unlocksOf'>): Found<'unlocksOf'> {
    return this.read(schoolId, async (reader) => {
      const links = await reader.among(lockUnlockEntity, 'lockId', lockIds);
      const unlockIds = links.map(({ unlockId }) => unlockId);
      return reader.among(unlockEntity, 'unlockId', unlockIds);
    });
  }

  waitFor(schoolId: SchoolId, logIndex: bigint, timeoutMs: number): Promise<WaitOutcome> {
    return this.progress.waitFor(schoolId, logIndex, timeoutMs);
  }

  status(): Promise<readonly ProjectionStatus[]> {
    return this.progress.status();
  }

  private read<T>(schoolId: SchoolId, work: (reader: SchoolReader) => Promise<T>): Promise<T> {
    return SchoolReader.read(this.source, schoolId, work);
  }

  private async among<R extends RowOrigin>(
    schoolId: SchoolId,
    entity: EntitySchema<R>,
    column: keyof R & string,
    values: readonly string[],
  ): Promise<readonly R[]> {
    return this.read(schoolId, (reader) => reader.among(entity, column, values));
  }
}

type Condition = readonly [string, Readonly<Record<string, unknown>>];

const conditionsOf = ({
  dossierId,
  recordId,
  personId,
  field,
  types,
}: HistoryFilter): readonly Condition[] => [
  ...(dossierId ? [['r.dossierId = :dossierId', { dossierId }] as const] : []),
  ...(recordId ? [['r.recordId = :recordId', { recordId }] as const] : []),
  ...(personId ? [['r.personId = :personId', { personId }] as const] : []),
  ...(types ? [['r.type = ANY(:types)', { types: [...types] }] as const] : []),
  ...(field
    ? [
        [
          'CAST(r.fields AS jsonb) @> CAST(:field AS jsonb)',
          { field: JSON.stringify([field]) },
        ] as const,
      ]
    : []),
];
