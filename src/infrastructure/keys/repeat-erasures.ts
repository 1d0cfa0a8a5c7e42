import type pg from 'pg';
import { dossierProjection } from '../../../projections/dossier/dossier.projection.js';
import type { EventCodec } from '../../application/ports/event-codec.js';
import type { EventStore, StoredEvent } from '../../application/ports/event-store.js';
import { type ErasureOrdered, erasureOrderTypes } from '../../domain/dossier/dossier.events.js';
import {
  type DossierId,
  dossierStream,
  type EventId,
  type SchoolId,
  type SubjectId,
} from '../../domain/shared/ids.js';
import type { Recorded } from '../../domain/shared/event.js';
import type { PostgresKeyStore } from './postgres-key-store.js';

export interface ErasureParts {
  readonly store: Pick<EventStore, 'logSizes' | 'readAll' | 'readAt'>;
  readonly codec: Pick<EventCodec, 'decode'>;
  readonly keyStore: Pick<PostgresKeyStore, 'destroy' | 'withoutErasure'>;
  /** Of the role `projector`, which sees the read models of all schools. */
  readonly projector: pg.Pool;
}

const orderingTypes: ReadonlySet<string> = new Set(erasureOrderTypes);
const batchSize = 1000;

/** What was ordered to be destroyed, and the event that says so. */
interface Execution {
  readonly subjectIds: readonly SubjectId[];
  readonly cause: EventId;
}

/**
 * Destroys the keys of every subject whose disposition was executed, or that is of a consent that was
 * withdrawn, and that has keys, or no tombstone: after a crash before the reaction, and after an older
 * backup of the keys came back.
 * When nothing is missing that costs one query of the read models and one per school that ever
 * disposed of something; the log is read only where the read models have not come.
 * What was deleted stays in the table's file until `forgetDestroyed`.
 * @returns per school how many subjects it was
 * @throws when the read models name an execution that the log does not have
 */
export const repeatErasures = async (
  parts: ErasureParts,
): Promise<ReadonlyMap<SchoolId, number>> => {
  const projected = await projectedExecutions(parts.projector);
  const repeated = new Map<SchoolId, number>();
  for (const [schoolId, size] of await parts.store.logSizes()) {
    const { refs = [], position = 0n } = projected.get(schoolId) ?? {};
    const later = await executionsInLog(parts, schoolId, { from: position, size });
    const subjectIds = [...refs, ...later].flatMap((one) => one.subjectIds);
    const missing = new Set(
      subjectIds.length > 0 ? await parts.keyStore.withoutErasure(schoolId, subjectIds) : [],
    );
    if (missing.size === 0) continue;
    const concerned = refs.filter((ref) => ref.subjectIds.some((id) => missing.has(id)));
    const named = await executionsAt(parts, schoolId, concerned);
    for (const execution of [...named, ...later]) {
      for (const subjectId of execution.subjectIds) {
        if (!missing.delete(subjectId)) continue;
        await parts.keyStore.destroy(schoolId, subjectId, execution.cause);
        repeated.set(schoolId, (repeated.get(schoolId) ?? 0) + 1);
      }
    }
  }
  return repeated;
};

/** Where the read models say that an execution is. */
interface ExecutionRef {
  readonly dossierId: DossierId;
  readonly revision: bigint;
  readonly subjectIds: readonly SubjectId[];
}
interface Projected {
  /** Number of entries that the read model shows. */
  readonly position: bigint;
  readonly refs: readonly ExecutionRef[];
}

interface ProjectedRow {
  readonly school_id: SchoolId;
  readonly position: string;
  readonly executions: readonly {
    readonly dossierId: DossierId;
    readonly executed: { readonly revision: number; readonly subjectIds: readonly SubjectId[] };
  }[];
}

/** One statement, so that position and rows are of one moment. Of another version says nothing. */
const projectedExecutions = async (
  projector: pg.Pool,
): Promise<ReadonlyMap<SchoolId, Projected>> => {
  const { name, version } = dossierProjection;
  const live = await projector.query(
    `SELECT FROM read.projection_generation
      WHERE projection = $1 AND version = $2 AND state = 'live'`,
    [name, version],
  );
  if (live.rowCount === 0) return new Map();
  const { rows } = await projector.query<ProjectedRow>(
    `SELECT c.school_id, c.position,
            coalesce((SELECT json_agg(json_build_object('dossierId', o.dossier_id,
                                                        'executed', o.executed))
                        FROM (SELECT d.dossier_id, d.disposition -> 'executed'
                                FROM read.dossier d
                               WHERE d.school_id = c.school_id AND d.status = 'disposed'
                               UNION ALL
                              SELECT w.dossier_id,
                                     json_build_object('revision', w.withdrawn -> 'revision',
                                       'subjectIds', json_build_array(w.consent_id))
                                FROM read.consent w
                               WHERE w.school_id = c.school_id AND w.withdrawn IS NOT NULL
                             ) o(dossier_id, executed)), '[]') AS executions
       FROM read.projection_generation g
       JOIN read.projection_checkpoint c USING (projection, generation)
      WHERE g.projection = $1 AND g.version = $2 AND g.state = 'live'`,
    [name, version],
  );
  return new Map(
    rows.map(({ school_id, position, executions }) => {
      const refs = executions.map(({ dossierId, executed }) => ({
        dossierId,
        revision: BigInt(executed.revision),
        subjectIds: executed.subjectIds,
      }));
      return [school_id, { position: BigInt(position), refs }];
    }),
  );
};

const executionsInLog = async (
  { store, codec }: ErasureParts,
  schoolId: SchoolId,
  { from, size }: { readonly from: bigint; readonly size: bigint },
): Promise<readonly Execution[]> => {
  const found: Execution[] = [];
  for (let next = from; next < size; ) {
    const batch = await store.readAll(schoolId, next, batchSize);
    const last = batch.at(-1);
    if (!last) break;
    found.push(
      ...batch.filter(({ type }) => orderingTypes.has(type)).map((one) => executionOf(codec, one)),
    );
    next = last.logIndex + 1n;
  }
  return found;
};

/** The log decides what is destroyed, not the read models, which anybody with their role can edit. */
const executionsAt = async (
  { store, codec }: ErasureParts,
  schoolId: SchoolId,
  refs: readonly ExecutionRef[],
): Promise<readonly Execution[]> => {
  const found = await store.readAt(
    schoolId,
    refs.map(({ dossierId, revision }) => ({ streamId: dossierStream(dossierId), revision })),
  );
  const executed = found.filter(({ type }) => orderingTypes.has(type));
  if (executed.length !== refs.length) {
    throw new Error('the read models name an execution that the log does not have: rebuild them');
  }
  return executed.map((one) => executionOf(codec, one));
};

const executionOf = (codec: ErasureParts['codec'], stored: StoredEvent): Execution => {
  const { payload } = codec.decode(stored) as Recorded<ErasureOrdered>;
  return { subjectIds: payload.subjectIds, cause: stored.eventId };
};
