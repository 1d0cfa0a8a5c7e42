import type { LocalDate } from '../../domain/shared/instant.js';
import { ok, type Result } from '../../domain/shared/result.js';
import type { RegisterFileProblem, RegisterSheet } from '../ports/register-reader.js';
import { unknownColumns } from './check-children.js';
import { type RowReading, readRows } from './read-rows.js';
import { findingAt, type RegisterFinding, type Remark } from './register-finding.js';
import { findHeader } from './register-header.js';
import type { RegisterLayout } from './register-layout.js';
import { sharedValues } from './row-comparisons.js';

export interface StaffMember {
  readonly row: number;
  readonly staffCode: string;
  readonly fullName: string;
  /** As the register writes them, in its order. */
  readonly positions: readonly string[];
  /** Name of the class the person looks after; a kindergarten class has two such teachers. */
  readonly homeroomClass: string | null;
  readonly team: string | null;
  /** Name of what the person teaches. */
  readonly subject: string | null;
}

export interface CheckedStaff {
  readonly sheet: string;
  /** Number of the row that names the columns. */
  readonly headerRow: number;
  readonly rowsTotal: number;
  readonly members: readonly StaffMember[];
  readonly refusals: readonly RegisterFinding[];
  /** Warnings and notes about accepted and refused rows, and about what is not part of the table. */
  readonly remarks: readonly RegisterFinding[];
  /** A finding about the cell that a row has in the column of that field. */
  readonly place: (row: number, field: string, said: Remark) => RegisterFinding;
}

/** Reads the people of a staff register; rows with anything wrong are refused and left out. */
export const checkStaff = (
  sheet: RegisterSheet,
  layout: RegisterLayout,
  today: LocalDate,
): Result<CheckedStaff, RegisterFileProblem> => {
  const header = findHeader(sheet, layout);
  if (!header.ok) return header;
  const { columns } = header.value;
  const reading = readRows(sheet, header.value, today);
  const place: CheckedStaff['place'] = (row, field, said) => {
    const column = columns.find((mapped) => mapped.column.field === field) ?? null;
    const source = sheet.rows.find((one) => one.row === row);
    const cell = column === null ? null : (source?.cells.get(column.letter) ?? null);
    return findingAt({ sheet: sheet.sheet, row, column, cell }, said);
  };
  const doubled = sharedValues(
    reading.rows,
    columns.map(({ column }) => column),
  ).map(({ row, field, said }) => place(row, field, said));
  const refusals = [...reading.rows.flatMap((row) => row.refusals), ...doubled];
  const refusedRows = new Set(refusals.map(({ row }) => row));
  return ok({
    sheet: sheet.sheet,
    headerRow: header.value.row,
    rowsTotal: reading.rows.length,
    members: reading.rows.filter(({ source }) => !refusedRows.has(source.row)).map(memberOf),
    refusals,
    remarks: [
      ...unknownColumns(sheet, header.value),
      ...reading.remarks,
      ...reading.rows.flatMap((row) => row.remarks),
    ],
    place,
  });
};

const memberOf = ({ source, values }: RowReading): StaffMember => {
  const text = (field: string): string => String(values.get(field) ?? '');
  return {
    row: source.row,
    staffCode: text('staffCode'),
    fullName: text('fullName'),
    positions: text('positions')
      .split(/[,;]/)
      .map((position) => position.trim())
      .filter((position) => position !== ''),
    homeroomClass: text('homeroomClass') || null,
    team: text('team') || null,
    subject: text('subject') || null,
  };
};
