import type { FieldName } from '../shared/protected-block.js';
import type { FieldDefinition, RecordKind } from '../shared/record-kind.js';
import { roles } from '../shared/roles.js';

const prefix = 'figure:';

/** Under which name a figure stands among the values of a report, where no field has one like it. */
export const figureName = (code: string): FieldName => `${prefix}${code}`;

/** A figure as if it were a field: for whoever sees the report. */
export const figureAsField = (
  { figures = [] }: Pick<RecordKind, 'figures'>,
  name: FieldName,
): FieldDefinition | null => {
  const figure = figures.find(({ code }) => figureName(code) === name);
  if (!figure) return null;
  const type = { is: 'integer', min: 0, max: Number.MAX_SAFE_INTEGER } as const;
  return { name, label: figure.label, type, required: false, purpose: null, readers: roles };
};
