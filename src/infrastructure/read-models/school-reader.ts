import type { DataSource, EntityManager, EntitySchema, SelectQueryBuilder } from 'typeorm';
import type { RowOrigin } from '../../application/ports/projection.js';
import {
  idsMax,
  type Page,
  type PageRequest,
  pageSizeMax,
  ReadModelsUnavailable,
} from '../../application/ports/read-models.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { isOperatingFailure } from '../projections/projection-failure.js';

/**
 * Queries over rows of one school. The school is bound twice: by row security, which holds
 * whatever a query says, and in every condition, so that the indexes (school first) are used.
 */
export class SchoolReader {
  private constructor(
    private readonly session: EntityManager,
    private readonly schoolId: SchoolId,
  ) {}

  /**
   * One transaction, one moment, one school. A connection that was lost in between is noticed
   * only when it is used, so a first operating failure is answered with another try.
   * @throws ReadModelsUnavailable
   */
  static async read<T>(
    source: DataSource,
    schoolId: SchoolId,
    work: (reader: SchoolReader) => Promise<T>,
  ): Promise<T> {
    const attempt = (): Promise<T> =>
      source.transaction(async (session) => {
        await session.query(`SELECT set_config('app.school', $1, true)`, [schoolId]);
        return work(new SchoolReader(session, schoolId));
      });
    try {
      return await attempt().catch((error: unknown) => {
        if (!isOperatingFailure(error)) throw error;
        return attempt();
      });
    } catch (error) {
      if (!isOperatingFailure(error)) throw error;
      throw new ReadModelsUnavailable('the read models do not answer', { cause: error });
    }
  }

  rows<R extends RowOrigin>(entity: EntitySchema<R>): SelectQueryBuilder<R> {
    return this.session
      .createQueryBuilder(entity, 'r')
      .where('r.schoolId = :schoolId', { schoolId: this.schoolId });
  }

  /** Rows whose column holds one of the values. @throws RangeError */
  async among<R extends RowOrigin>(
    entity: EntitySchema<R>,
    column: keyof R & string,
    values: readonly string[],
  ): Promise<R[]> {
    if (values.length > idsMax) throw new RangeError(`at most ${idsMax} ids`);
    if (values.length === 0) return [];
    return this.rows(entity)
      .andWhere(`r.${column} = ANY(:values)`, { values: [...new Set(values)] })
      .getMany();
  }

  /** One page along a column that is unique within the query. @throws RangeError */
  async page<R extends RowOrigin>(
    query: SelectQueryBuilder<R>,
    column: keyof R & string,
    { size, after, direction }: PageRequest,
  ): Promise<Page<R>> {
    if (!Number.isInteger(size) || size < 1 || size > pageSizeMax) {
      throw new RangeError(`a page holds 1 to ${pageSizeMax} rows`);
    }
    const forward = direction === 'forward';
    if (after !== null) {
      const beyond = forward ? '>' : '<';
      query.andWhere(`r.${column} ${beyond} :after`, { after: after.toString() });
    }
    const rows = await query
      .orderBy(`r.${column}`, forward ? 'ASC' : 'DESC')
      .limit(size + 1)
      .getMany();
    return {
      entries: rows.slice(0, size).map((row) => ({ cursor: BigInt(String(row[column])), row })),
      hasMore: rows.length > size,
    };
  }
}
