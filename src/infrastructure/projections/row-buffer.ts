import type {
  ProjectedEvent,
  Row,
  RowChange,
  RowKey,
  RowOrigin,
  RowReader,
  TableOf,
} from '../../application/ports/projection.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import { textOf } from './row-text.js';
import type { TableLayout } from './table-layout.js';

/** The projection asks for something that contradicts the rows; the message holds no values. */
export class RowContradiction extends Error {
  readonly code = 'ROW_CONTRADICTION';
}

/** One row during a batch. */
interface Slot {
  readonly key: readonly string[];
  /** Whether the database has the row; `unknown` until looked up. */
  stored: boolean | 'unknown';
  /** As it stands now; null when there is none; undefined while unknown. */
  row: Row | null | undefined;
  /** Changes that wait for the row to be looked up. */
  pending: readonly Row[];
  changed: boolean;
}

export interface TableChanges {
  readonly layout: TableLayout;
  /** Keys of rows to take out, one array per key column. */
  readonly erase: readonly (readonly string[])[];
  readonly eraseCount: number;
  readonly write: readonly Row[];
}

/** Looks rows up by key, one array per key column. */
export type RowLoader = (
  layout: TableLayout,
  keys: readonly (readonly string[])[],
) => Promise<readonly Row[]>;

const separator = '\u0000';
const nothing: readonly Row[] = [];

/**
 * All row changes of one batch, folded into one final state per row: an entry that changes a row
 * ten times costs one write.
 */
export class RowBuffer implements RowReader {
  private readonly tables: ReadonlyMap<string, { layout: TableLayout; slots: Map<string, Slot> }>;

  constructor(
    layouts: readonly TableLayout[],
    private readonly schoolId: SchoolId,
  ) {
    this.tables = new Map(layouts.map((layout) => [layout.table, { layout, slots: new Map() }]));
  }

  /** Names rows that the batch will look at. */
  want({ table, key }: RowKey): void {
    this.slotOf(table, key);
  }

  /** Looks up every row that is named but not known yet, one query per table. */
  async resolve(load: RowLoader): Promise<void> {
    for (const { layout, slots } of this.tables.values()) {
      const unknown = [...slots.values()].filter(({ stored }) => stored === 'unknown');
      if (unknown.length === 0) continue;
      const found = await load(layout, columnsOf(unknown, layout.key.length));
      for (const row of found) {
        const slot = slots.get(nameOf(keyTexts(layout, row)));
        if (slot) Object.assign(slot, { stored: true, row });
      }
      for (const slot of unknown) settle(layout, slot);
    }
  }

  find<R extends RowOrigin>(table: TableOf<R>, key: Partial<R>): R | null {
    const { layout, slots } = this.table(table.table);
    const slot = slots.get(nameOf(keyTexts(layout, key)));
    if (!slot || slot.row === undefined) {
      throw new RowContradiction(`${table.table}: a row is looked at that was not read`);
    }
    return slot.row as R | null;
  }

  apply({ logIndex }: ProjectedEvent, changes: readonly RowChange[]): void {
    for (const change of changes) {
      if (change.change === 'insert') this.insert(change.table, change.row, logIndex);
      else if (change.change === 'update') {
        this.update(change.table, change.key, { logIndex, ...change.set });
      } else this.remove(change.table, change.key);
    }
  }

  changes(): readonly TableChanges[] {
    return [...this.tables.values()].flatMap(({ layout, slots }) => {
      const changed = [...slots.values()].filter((slot) => slot.changed);
      if (changed.length === 0) return [];
      const stored = changed.filter((slot) => slot.stored === true);
      return [
        {
          layout,
          erase: columnsOf(stored, layout.key.length),
          eraseCount: stored.length,
          write: changed.flatMap(({ row }) => (row ? [row] : [])),
        },
      ];
    });
  }

  private insert(table: string, body: Row, logIndex: bigint): void {
    const { layout, slots } = this.table(table);
    // In this order: adding to a copy of a wide row costs the runtime eight times as much.
    const row: Row = { schoolId: this.schoolId, logIndex, ...body };
    const key = keyTexts(layout, row);
    const name = nameOf(key);
    const known = slots.get(name);
    if (known?.row) throw new RowContradiction(`${table}: the row to insert exists`);
    checkColumns(layout, row);
    // Not looked up: should the row exist after all, the table's own key refuses it.
    if (known) Object.assign(known, { row, changed: true });
    else slots.set(name, { key, stored: false, row, pending: nothing, changed: true });
  }

  private update(table: string, key: Row, set: Row): void {
    const slot = this.slotOf(table, key);
    slot.changed = true;
    if (slot.row === undefined) slot.pending = [...slot.pending, set];
    else if (slot.row === null)
      throw new RowContradiction(`${table}: the row to update is missing`);
    else slot.row = patched(this.table(table).layout, slot.row, set);
  }

  private remove(table: string, key: Row): void {
    const slot = this.slotOf(table, key);
    if (!slot.row) throw new RowContradiction(`${table}: the row to delete was not read`);
    slot.changed = true;
    slot.row = null;
  }

  private slotOf(table: string, key: Row): Slot {
    const { layout, slots } = this.table(table);
    const texts = keyTexts(layout, key);
    const name = nameOf(texts);
    const known = slots.get(name);
    if (known) return known;
    const slot: Slot = {
      key: texts,
      stored: 'unknown',
      row: undefined,
      pending: nothing,
      changed: false,
    };
    slots.set(name, slot);
    return slot;
  }

  private table(name: string): { layout: TableLayout; slots: Map<string, Slot> } {
    const table = this.tables.get(name);
    if (!table) throw new RowContradiction(`the projection has no table ${name}`);
    return table;
  }
}

const keyTexts = (layout: TableLayout, row: Row): string[] =>
  layout.key.map((column) => textOf(column, row[column.name]) ?? '');

const nameOf = (key: readonly string[]): string =>
  key.length === 1 ? (key[0] ?? '') : key.join(separator);

/** One array per key column, as the statements take them. */
const columnsOf = (slots: readonly Slot[], columns: number): string[][] =>
  Array.from({ length: columns }, (_, at) => slots.map(({ key }) => key[at] ?? ''));

/** What was asked of a row before it was looked up happens now. */
const settle = (layout: TableLayout, slot: Slot): void => {
  if (slot.stored === 'unknown') {
    slot.stored = false;
    slot.row = null;
  }
  for (const set of slot.pending) {
    if (!slot.row) throw new RowContradiction(`${layout.table}: the row to update is missing`);
    slot.row = patched(layout, slot.row, set);
  }
  slot.pending = nothing;
};

const patched = (layout: TableLayout, row: Row, set: Row): Row => {
  const next = { ...row, ...set };
  checkColumns(layout, next);
  return next;
};

const checkColumns = (layout: TableLayout, row: Row): void => {
  if (Object.keys(row).length !== layout.columns.length) {
    throw new RowContradiction(`${layout.table}: the row has other columns than the table`);
  }
};
