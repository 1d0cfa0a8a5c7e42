import type { DataSource } from 'typeorm';
import { acknowledgementEntity } from '../../../projections/acknowledgement/acknowledgement.entity.js';
import { registerEntryEntity } from '../../../projections/register/register.entity.js';
import type {
  ProjectionStatus,
  ReadModels,
  WaitOutcome,
} from '../../application/ports/read-models.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { accessQueries, readingQueries } from './access.js';
import { readCopies } from './copies.js';
import { dossierQueries } from './dossiers.js';
import { inspectionQueries } from './inspections.js';
import { readLockGaps } from './lock-gaps.js';
import { lockQueries } from './locks.js';
import { readMovements } from './movements.js';
import { owedQueries } from './progress.js';
import { among, type Read } from './queries.js';
import { historyQueries, recordQueries } from './records.js';
import { readClosedDays, readDayNumbers, readRegister } from './register.js';
import { schoolQueries } from './school.js';
import { SchoolReader } from './school-reader.js';
import { readStandings } from './standings.js';
import { readViolations } from './violations.js';
import { readWaiting, recordsWhere } from './waiting.js';

/** Where the read models stand; the projection runner knows. */
export interface ReadModelProgress {
  waitFor(schoolId: SchoolId, logIndex: bigint, timeoutMs: number): Promise<WaitOutcome>;
  status(): Promise<readonly ProjectionStatus[]>;
}

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
