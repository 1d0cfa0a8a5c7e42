import { createHash } from 'node:crypto';
import { categoryOf } from '../../projections/entry.js';
import type { AnyEvent } from '../../src/application/ports/event-codec.js';
import type { ProjectedEvent, Projection, Row } from '../../src/application/ports/projection.js';
import type {
  CommandId,
  EventId,
  PersonId,
  SchoolId,
  StreamId,
} from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import type { ProtectedBlock, ValueHash } from '../../src/domain/shared/protected-block.js';
import { RowBuffer, type RowLoader } from '../../src/infrastructure/projections/row-buffer.js';
import { textOf } from '../../src/infrastructure/projections/row-text.js';
import { layoutOf, type TableLayout } from '../../src/infrastructure/projections/table-layout.js';

export interface GivenEvent {
  readonly streamId: string;
  readonly type: string;
  readonly payload: unknown;
  readonly protectedBlocks?: readonly {
    readonly purpose: string;
    readonly fields: Readonly<Record<string, string>>;
  }[];
  readonly by?: string;
  readonly role?: string;
  readonly recordedAt?: string;
  readonly claimedAt?: string;
}

export const schoolId = '5c000000-0000-4000-8000-000000000001' as SchoolId;

/** The same id for the same label. */
export const uuidOf = (label: string): string => {
  const hex = createHash('sha256').update(label).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Entries of one school's log, numbered as the sealer would: dense, streams in order. */
export const entriesOf = (
  given: readonly GivenEvent[],
  school: SchoolId = schoolId,
): readonly ProjectedEvent[] => {
  const revisions = new Map<string, bigint>();
  return given.map((one, at) => {
    const revision = (revisions.get(one.streamId) ?? -1n) + 1n;
    revisions.set(one.streamId, revision);
    return entryOf(one, { school, logIndex: BigInt(at), revision });
  });
};

interface Place {
  readonly school: SchoolId;
  readonly logIndex: bigint;
  readonly revision: bigint;
}

const entryOf = (given: GivenEvent, { school, logIndex, revision }: Place): ProjectedEvent => {
  const recordedAt = (given.recordedAt ?? '2026-11-21T02:00:00.000Z') as Instant;
  const eventId = uuidOf(`event ${logIndex}`) as EventId;
  const personId = (given.by ?? 'a0000000-0000-4000-8000-000000000001') as PersonId;
  const blocks = (given.protectedBlocks ?? []).map(({ purpose, fields }) => ({
    subjectId: '50b00000-0000-4000-8000-000000000001',
    purpose,
    fields,
  })) as ProtectedBlock<ValueHash>[];
  const event: AnyEvent = { type: given.type, version: 1, payload: given.payload };
  return {
    schoolId: school,
    logIndex,
    event: {
      ...event,
      protectedBlocks: blocks,
      meta: { eventId, revision, recordedAt, personId, appointmentId: null, delegationId: null },
    },
    facts: {
      actor: {
        personId,
        accountId: 'acc00000-0000-4000-8000-000000000001',
        role: given.role ?? 'registrar',
        appointmentId: null,
        delegationId: null,
        authentication: 'access-token',
      },
      occurredAt: (given.claimedAt ?? recordedAt) as Instant,
      causationId: null,
      correlationId: eventId,
      policyVersion: 'none',
    },
    sealed: {
      schoolId: school,
      streamId: given.streamId as StreamId,
      commandId: uuidOf(`command ${logIndex}`) as CommandId,
      logIndex,
      eventId,
      revision,
      type: given.type,
      version: 1,
      recordedAt,
      bytes: new Uint8Array(),
      hash: new Uint8Array(32).fill(Number(logIndex % 256n)),
      ciphertexts: [],
    },
  };
};

export type Tables = Readonly<Record<string, readonly Row[]>>;

/**
 * Rows of a projection after these entries, in key order, applied in batches of the given sizes
 * (the last size repeats) by the engine's own row buffer.
 */
export const project = async (
  projection: Projection,
  entries: readonly ProjectedEvent[],
  batchSizes: readonly number[] = [1],
): Promise<Tables> => {
  const set = { projection: projection.name, version: projection.version, generation: 1 };
  const layouts = projection.tables.map((table) => layoutOf(table, set));
  const stored = new Map(layouts.map(({ table }) => [table, new Map<string, Row>()]));
  const seen = entries.filter((entry) => projection.categories.includes(categoryOf(entry)));
  let from = 0;
  for (let batch = 0; from < seen.length; batch += 1) {
    const size = batchSizes[batch] ?? batchSizes.at(-1) ?? 1;
    await applyBatch(projection, layouts, stored, seen.slice(from, from + size));
    from += size;
  }
  return Object.fromEntries(
    [...stored].map(([table, rows]) => [
      table,
      [...rows]
        .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
        .map(([, row]) => row),
    ]),
  );
};

const applyBatch = async (
  projection: Projection,
  layouts: readonly TableLayout[],
  stored: ReadonlyMap<string, Map<string, Row>>,
  entries: readonly ProjectedEvent[],
): Promise<void> => {
  const buffer = new RowBuffer(layouts, schoolId);
  const load: RowLoader = async (layout, keys) => {
    const rows = stored.get(layout.table) ?? new Map<string, Row>();
    const wanted =
      layout.key.length === 0 ? [''] : (keys[0] ?? []).map((_, at) => joined(keys, at));
    return wanted.map((key) => rows.get(key)).filter((row) => row !== undefined);
  };
  for (const entry of entries) for (const key of projection.reads?.(entry) ?? []) buffer.want(key);
  await buffer.resolve(load);
  for (const entry of entries) buffer.apply(entry, projection.apply(entry, buffer));
  await buffer.resolve(load);
  for (const { layout, erase, eraseCount, write } of buffer.changes()) {
    const rows = stored.get(layout.table) ?? new Map<string, Row>();
    for (let at = 0; at < eraseCount; at += 1) rows.delete(joined(erase, at));
    for (const row of write) rows.set(keyOf(layout, row), throughText(layout, row));
  }
};

const joined = (columns: readonly (readonly string[])[], at: number): string =>
  columns.map((column) => column[at] ?? '').join('|');
const keyOf = (layout: TableLayout, row: Row): string =>
  layout.key.map((column) => textOf(column, row[column.name]) ?? '').join('|');

/** As the database would give it back; fails for a value that does not fit its column. */
const throughText = (layout: TableLayout, row: Row): Row =>
  Object.fromEntries(
    layout.columns.map((column) => {
      const text = textOf(column, row[column.name]);
      return [column.name, column.kind === 'json' && text ? JSON.parse(text) : row[column.name]];
    }),
  );
