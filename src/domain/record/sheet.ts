import type { DossierId, SubjectId } from '../shared/ids.js';
import type { FieldName } from '../shared/protected-block.js';
import type { FieldProblem } from './field-problem.js';
import type { RecordFacts } from './record.commands.js';

// A sheet is a record of a class with a row for each child. What a child's row holds is a value of
// the record like any other, under a name of its own.

/** One value in the row of a child. */
export interface RowField {
  readonly dossierId: DossierId;
  readonly field: FieldName;
}

export const rowAddress = ({ dossierId, field }: RowField): FieldName => `${dossierId}/${field}`;

/** The row that a value stands in; null for one of the record itself. */
export const rowOf = (name: FieldName): RowField | null => {
  const slash = name.indexOf('/');
  return slash < 0
    ? null
    : { dossierId: name.slice(0, slash) as DossierId, field: name.slice(slash + 1) };
};

/** The children in whose rows these values stand, each once, in one fixed order. */
export const rowsAmong = (names: readonly FieldName[]): readonly DossierId[] =>
  [...new Set(names.flatMap((name) => rowOf(name)?.dossierId ?? []))].sort();

/** Whose data a value is, and with it what is written about it: the child's in its own row. */
export const subjectOf = (
  { rows }: Pick<RecordFacts, 'rows'>,
  { subjectId }: { readonly subjectId: SubjectId },
  name: FieldName,
): SubjectId => {
  const row = rowOf(name);
  return (row && rows[row.dossierId]?.subjectId) ?? subjectId;
};

/**
 * Rows that cannot be written, said as of the values in them. A row that stands may still be put
 * right once it is told, afterwards, that the child was elsewhere then.
 *
 * @param standing names of the values that the record has
 */
export const rowProblems = (
  { rows }: Pick<RecordFacts, 'rows'>,
  names: readonly FieldName[],
  standing: readonly FieldName[],
): readonly FieldProblem[] => {
  const known = new Set(rowsAmong(standing));
  return names.flatMap((field): readonly FieldProblem[] => {
    const dossierId = rowOf(field)?.dossierId;
    if (dossierId === undefined) return [];
    const row = rows[dossierId];
    if (!row || !(row.isInClass || known.has(dossierId))) {
      return [{ field, problem: 'not-in-class' }];
    }
    return row.isOpen ? [] : [{ field, problem: 'dossier-closed' }];
  });
};
