import type { LocalDate } from '../../domain/shared/instant.js';
import { ok, type Result } from '../../domain/shared/result.js';
import type { Role } from '../../domain/shared/roles.js';
import type { RegisterFileProblem, RegisterSheet } from '../ports/register-reader.js';
import { matchKey } from './match-keys.js';
import { type RowReading, readRows } from './read-rows.js';
import { findingAt, type RegisterFinding } from './register-finding.js';
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
  readonly members: readonly StaffMember[];
  readonly refusals: readonly RegisterFinding[];
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
  const { rows } = readRows(sheet, header.value, today);
  const doubled = sharedValues(
    rows,
    columns.map(({ column }) => column),
  ).map(({ row, field, said }) => {
    const column = columns.find((mapped) => mapped.column.field === field) ?? null;
    return findingAt({ sheet: sheet.sheet, row, column, cell: null }, said);
  });
  const refusals = [...rows.flatMap((row) => row.refusals), ...doubled];
  const refusedRows = new Set(refusals.map(({ row }) => row));
  const members = rows
    .filter(({ source }) => !refusedRows.has(source.row))
    .map((row) => memberOf(row));
  return ok({ members, refusals });
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

const rolesByPosition: ReadonlyMap<string, Role> = new Map(
  Object.entries({
    'Hiệu trưởng': 'principal',
    'Phó hiệu trưởng': 'vicePrincipal',
    'Tổ trưởng chuyên môn': 'subjectTeamLead',
    'Giáo viên chủ nhiệm': 'homeroomTeacher',
    'Giáo viên bộ môn': 'teacher',
    'Giáo viên': 'teacher',
    'Kế toán': 'accountant',
    'Văn thư': 'registrar',
    'Nhân viên y tế': 'healthWorker',
  } satisfies Record<string, Role>).map(([position, role]) => [matchKey(position), role]),
);

/** The role a position is appointed to, or null for one that has no part in keeping records. */
export const roleOfPosition = (position: string): Role | null =>
  rolesByPosition.get(matchKey(position)) ?? null;
