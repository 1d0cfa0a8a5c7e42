import type { DataSource, EntityManager, EntitySchema, SelectQueryBuilder } from 'typeorm';
import { columnName } from '../../../projections/table.js';
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

  /**
   * A statement of our own. Its `$1` is the school, which every table of it MUST be bound to; the
   * given values follow.
   */
  statement<R>(text: string, values: readonly unknown[]): Promise<readonly R[]> {
    return this.session.query<R[]>(text, [this.schoolId, ...values]);
  }

  /** Rows, of the query if there is one, whose column holds one of the values. @throws RangeError */
  async among<R extends RowOrigin>(
    entity: EntitySchema<R>,
    column: keyof R & string,
    values: readonly string[],
    query = this.rows(entity),
  ): Promise<R[]> {
    if (values.length > idsMax) throw new RangeError(`at most ${idsMax} ids`);
    if (values.length === 0) return [];
    return query.andWhere(`r.${column} = ANY(:values)`, { values: [...new Set(values)] }).getMany();
  }

  /** Rows that an entry after this one changed last; an entry changes one row of a query at most. */
  changedAfter<R extends RowOrigin>(
    query: SelectQueryBuilder<R>,
    after: bigint,
  ): Promise<readonly R[]> {
    return query
      .andWhere('r.logIndex > :after', { after: after.toString() })
      .orderBy('r.logIndex')
      .limit(idsMax)
      .getMany();
  }

  /** One page along a column that is unique within the query. @throws RangeError */
  async page<R extends RowOrigin>(
    query: SelectQueryBuilder<R>,
    column: keyof R & string,
    { size, after, direction }: PageRequest,
  ): Promise<Page<R>> {
    checkSize(size);
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

  /**
   * The same page of each of several lists in one statement: rows whose column `by` holds one of
   * the values, along a column that is unique within each list. Needs the index (by, along).
   * @throws RangeError
   */
  async pagesOf<R extends RowOrigin, K extends string>(
    entity: EntitySchema<R>,
    { by, along }: { readonly by: keyof R & string; readonly along: keyof R & string },
    values: readonly K[],
    { size, after, direction }: PageRequest,
  ): Promise<ReadonlyMap<K, Page<R>>> {
    checkSize(size);
    if (values.length > idsMax) throw new RangeError(`at most ${idsMax} ids`);
    const [beyond, order] = direction === 'forward' ? ['>', 'ASC'] : ['<', 'DESC'];
    const [list, place] = [columnName(by), columnName(along)];
    const rows = await this.rows(entity)
      .andWhere(
        `(r.${by}, r.${along}) IN (SELECT w.list, n.${place}
          FROM unnest(CAST(:values AS uuid[])) w(list), LATERAL (
            SELECT n.${place} FROM read.${entity.options.tableName} n
             WHERE n.school_id = :schoolId AND n.${list} = w.list
               AND (CAST(:after AS bigint) IS NULL OR n.${place} ${beyond} CAST(:after AS bigint))
             ORDER BY n.${place} ${order} LIMIT :limit) n)`,
        { values: [...new Set(values)], after: after?.toString() ?? null, limit: size + 1 },
      )
      .orderBy(`r.${along}`, order as 'ASC' | 'DESC')
      .getMany();
    return new Map(values.map((value) => [value, pageOf(rows, { by, along, value }, size)]));
  }
}

const checkSize = (size: number): void => {
  if (!Number.isInteger(size) || size < 1 || size > pageSizeMax) {
    throw new RangeError(`a page holds 1 to ${pageSizeMax} rows`);
  }
};

const pageOf = <R extends RowOrigin>(
  rows: readonly R[],
  { by, along, value }: { by: keyof R; along: keyof R; value: string },
  size: number,
): Page<R> => {
  const own = rows.filter((row) => row[by] === value);
  return {
    entries: own.slice(0, size).map((row) => ({ cursor: BigInt(String(row[along])), row })),
    hasMore: own.length > size,
  };
};
