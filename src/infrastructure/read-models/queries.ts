import type { EntitySchema } from 'typeorm';
import type { RowOrigin } from '../../application/ports/projection.js';
import type { ReadModels } from '../../application/ports/read-models.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { SchoolReader } from './school-reader.js';

/** Reads rows of one school in one transaction. */
export type Read = <T>(
  schoolId: SchoolId,
  work: (reader: SchoolReader) => Promise<T>,
) => Promise<T>;

/** The part of the port that answers these. */
export type Queries<M extends keyof ReadModels> = Pick<ReadModels, M>;

/** Every row whose column holds one of the values. */
export const among =
  <R extends RowOrigin>(read: Read, entity: EntitySchema<R>, column: keyof R & string) =>
  (schoolId: SchoolId, values: readonly string[]): Promise<readonly R[]> =>
    read(schoolId, (reader) => reader.among(entity, column, values));
