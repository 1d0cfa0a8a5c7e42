import type { ClassId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import { ok, type Result } from '../../domain/shared/result.js';
import type { RegisterFileProblem, RegisterSheet } from '../ports/register-reader.js';
import { plausibilityOf, type RowRemark } from './child-plausibility.js';
import { classField, pupilCodeField } from './child-register.layout.js';
import { matchKey } from './match-keys.js';
import { type RowReading, readRows } from './read-rows.js';
import { findingAt, type RegisterFinding, remark } from './register-finding.js';
import { findHeader, type RegisterHeader } from './register-header.js';
import type { RegisterLayout } from './register-layout.js';
import {
  alikeInFile,
  alikeOnRecord,
  type ChildOnRecord,
  type ComparisonRemark,
  sharedValues,
} from './row-comparisons.js';

export interface ChildrenCheck {
  readonly sheet: RegisterSheet;
  readonly layout: RegisterLayout;
  /** Open classes of the school year that the register is for. */
  readonly classes: Iterable<{ readonly classId: ClassId; readonly name: string }>;
  readonly onRecord: Iterable<ChildOnRecord>;
  readonly today: LocalDate;
}

export interface AcceptedChild {
  readonly outcome: 'accepted';
  readonly row: number;
  readonly pupilCode: string;
  readonly classId: ClassId;
  /**
   * Fields of kind `child-profile`. An empty cell is null; a field whose column is missing from
   * the file is absent: the file says nothing about it.
   */
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  readonly remarks: readonly RegisterFinding[];
}

export interface RefusedChild {
  readonly outcome: 'refused';
  readonly row: number;
  /** At least one. */
  readonly refusals: readonly RegisterFinding[];
  readonly remarks: readonly RegisterFinding[];
}

export type CheckedChild = AcceptedChild | RefusedChild;

export interface CheckedChildren {
  readonly sheet: string;
  /** Number of the row that names the columns. */
  readonly headerRow: number;
  readonly children: readonly CheckedChild[];
  /** About columns and rows that are not part of the table. */
  readonly remarks: readonly RegisterFinding[];
}

/** Judges every row of a children's register; writes nothing and keeps nothing. */
export const checkChildren = (
  check: ChildrenCheck,
): Result<CheckedChildren, RegisterFileProblem> => {
  const header = findHeader(check.sheet, check.layout);
  if (!header.ok) return header;
  const { rows, remarks } = readRows(check.sheet, header.value, check.today);
  const compared = remarksByRow([
    ...sharedValues(
      rows,
      header.value.columns.map(({ column }) => column),
    ),
    ...alikeInFile(rows),
    ...alikeOnRecord(rows, check.onRecord),
  ]);
  const classIds = new Map<string, ClassId>();
  for (const { classId, name } of check.classes) classIds.set(matchKey(name), classId);
  const children = rows.map((row) =>
    checkedChild({
      row,
      classId: classIds.get(matchKey(String(row.values.get(classField) ?? ''))) ?? null,
      compared: compared.get(row.source.row) ?? [],
      place: placing(check.sheet, header.value, row),
    }),
  );
  return ok({
    sheet: check.sheet.sheet,
    headerRow: header.value.row,
    children,
    remarks: [...unknownColumns(check.sheet, header.value), ...remarks],
  });
};

type Placing = (found: RowRemark) => RegisterFinding;

const placing = (sheet: RegisterSheet, header: RegisterHeader, row: RowReading): Placing => {
  return ({ field, said }) => {
    const column = header.columns.find((mapped) => mapped.column.field === field) ?? null;
    const cell = column === null ? null : (row.source.cells.get(column.letter) ?? null);
    return findingAt({ sheet: sheet.sheet, row: row.source.row, column, cell }, said);
  };
};

interface RowToJudge {
  readonly row: RowReading;
  readonly classId: ClassId | null;
  readonly compared: readonly RowRemark[];
  readonly place: Placing;
}

const checkedChild = ({ row, classId, compared, place }: RowToJudge): CheckedChild => {
  const found = [...compared, ...plausibilityOf(row.values)];
  if (classId === null && row.values.has(classField)) {
    found.push({ field: classField, said: remark('unknown-class') });
  }
  const findings = found.map(place);
  const refusals = [...row.refusals, ...findings.filter(({ severity }) => severity === 'refusal')];
  const remarks = [...row.remarks, ...findings.filter(({ severity }) => severity !== 'refusal')];
  const pupilCode = row.values.get(pupilCodeField);
  if (refusals.length > 0 || classId === null || typeof pupilCode !== 'string') {
    return { outcome: 'refused', row: row.source.row, refusals, remarks };
  }
  const fields = Object.fromEntries([...row.values].filter(([field]) => field !== classField));
  return { outcome: 'accepted', row: row.source.row, pupilCode, classId, fields, remarks };
};

const remarksByRow = (
  remarks: readonly ComparisonRemark[],
): ReadonlyMap<number, readonly RowRemark[]> => {
  const byRow = new Map<number, RowRemark[]>();
  for (const { row, field, said } of remarks) {
    const own = byRow.get(row) ?? [];
    own.push({ field, said });
    byRow.set(row, own);
  }
  return byRow;
};

export const unknownColumns = (
  sheet: RegisterSheet,
  header: RegisterHeader,
): readonly RegisterFinding[] =>
  header.unknown.map((column) =>
    findingAt(
      { sheet: sheet.sheet, row: header.row, column, cell: null },
      remark('unknown-column'),
    ),
  );
