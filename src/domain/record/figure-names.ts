import type { FieldName } from '../shared/protected-block.js';
import type { FieldDefinition, FigureMeasure, RecordKind } from '../shared/record-kind.js';
import { roles } from '../shared/roles.js';

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

/** Of children, whoever sees the class. */
const everybody: FigureReaders = { readers: roles };
const nobody: FigureReaders = { readers: [] };

/** Down the reports below, to the field whose values make up the figure. */
export const whatCounts = (
  count: FigureMeasure,
  known: readonly RecordKind[],
  above: readonly string[] = [],
): WhatCounts => {
  if (count.of === 'children') return { kinds: above, readers: everybody };
  const kinds = [...above, count.kind];
  if (above.includes(count.kind)) return { kinds, readers: nobody };
  const counted = known.filter(({ kind }) => kind === count.kind);
  if (count.of === 'reports') {
    const figures = counted.flatMap((kind) => kind.figures ?? []);
    const below = figures.findLast(({ code }) => code === count.figure);
    return below ? whatCounts(below.count, known, kinds) : { kinds, readers: nobody };
  }
  const fields = counted.flatMap(
    (kind) => (count.of === 'rows' ? kind.rowFields : kind.fields) ?? [],
  );
  const field = fields.findLast(({ name }) => name === count.field);
  return { kinds, readers: field ? readersOf(field) : nobody };
};

const readersOf = ({ readers, sensitive }: FieldDefinition): FigureReaders => ({
  readers,
  ...(sensitive !== undefined && { sensitive }),
});
