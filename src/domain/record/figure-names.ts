import type { FieldName } from '../shared/protected-block.js';
import {
  type FieldDefinition,
  type FigureMeasure,
  kindCounted,
  type RecordKind,
} from '../shared/record-kind.js';
import { type Role, roles } from '../shared/roles.js';

const prefix = 'figure:';

/** Under which name a figure stands among the values of a report, where no field has one like it. */
export const figureName = (code: string): FieldName => `${prefix}${code}`;

/** For whom a figure is: who reads the field that it counts. */
export type FigureReaders = Pick<FieldDefinition, 'readers' | 'sensitive'>;

/** A figure as if it were a field. */
export const figureAsField = (
  { figures = [] }: Pick<RecordKind, 'figures'>,
  name: FieldName,
  readersOf: (count: FigureMeasure) => FigureReaders,
): FieldDefinition | null => {
  const figure = figures.find(({ code }) => figureName(code) === name);
  if (!figure) return null;
  const type = { is: 'integer', min: 0, max: Number.MAX_SAFE_INTEGER } as const;
  const { label, count } = figure;
  return { name, label, type, required: false, purpose: null, ...readersOf(count) };
};

/** What a figure counts in the end: through which kinds, and a field for whom. */
export interface WhatCounts {
  readonly kinds: readonly string[];
  readonly readers: FigureReaders;
}

/** Of children, whoever sees the class; of who is in office, whoever sees the report. */
const everybody: FigureReaders = { readers: roles };
const nobody: FigureReaders = { readers: [] };

/** Down the reports below, to the field whose values make up the figure. */
export const whatCounts = (
  count: FigureMeasure,
  known: readonly RecordKind[],
  above: readonly string[] = [],
): WhatCounts => {
  const name = kindCounted(count);
  if (name === null) return { kinds: above, readers: everybody };
  const kinds = [...above, name];
  if (above.includes(name)) return { kinds, readers: nobody };
  const counted = known.filter(({ kind }) => kind === name);
  if (count.of === 'reports') {
    const figures = counted.flatMap((kind) => kind.figures ?? []);
    const below = figures.findLast(({ code }) => code === count.figure);
    return below ? whatCounts(below.count, known, kinds) : { kinds, readers: nobody };
  }
  return { kinds, readers: readersIn(count, counted) };
};

/** Who reads all that decides whether something counts. */
const readersIn = (count: FigureMeasure, counted: readonly RecordKind[]): FigureReaders => {
  const fields = counted.flatMap(
    (kind) => (count.of === 'rows' ? kind.rowFields : kind.fields) ?? [],
  );
  const decisive = fieldsThatDecide(count);
  if (decisive.length === 0) {
    const last = counted.at(-1);
    return last ? { readers: roles.filter((role) => readsSome(last, role)) } : nobody;
  }
  const found = decisive.map((name) => fields.findLast((field) => field.name === name));
  return found.map((field) => (field ? readersOf(field) : nobody)).reduce(both);
};

const fieldsThatDecide = (count: FigureMeasure): readonly FieldName[] => {
  switch (count.of) {
    case 'rows':
      return [count.field];
    case 'records':
      return count.on === undefined ? [count.field] : [count.field, count.on];
    case 'approved':
      return count.on === undefined ? [] : [count.on];
    case 'staff':
      return count.having ? [count.having.field] : [];
    case 'children':
    case 'reports':
      return [];
  }
};

const readsSome = ({ fields, owners }: RecordKind, role: Role): boolean =>
  owners.includes(role) || fields.some(({ readers }) => readers.includes(role));

const both = (one: FigureReaders, other: FigureReaders): FigureReaders => ({
  readers: one.readers.filter((role) => other.readers.includes(role)),
  ...((one.sensitive ?? other.sensitive) && { sensitive: true }),
});

const readersOf = ({ readers, sensitive }: FieldDefinition): FigureReaders => ({
  readers,
  ...(sensitive !== undefined && { sensitive }),
});
