import type { Result } from '../../domain/shared/result.js';
import type { RegisterFileProblem } from '../ports/register-reader.js';
import type { CheckedChildren } from './check-children.js';
import type { RegisterFinding } from './register-finding.js';
import type { RegisterLayout } from './register-layout.js';

/**
 * What a dry run tells. Findings carry personal data: what stands in the cells goes to whoever brought
 * the file (`withoutCells` for everybody else), and the report MUST NOT be logged or stored.
 */
export interface RegisterReport {
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  /** `<layoutId>@<version>` of the columns it was read by. */
  readonly layout: string;
  readonly sheet: string | null;
  /** Number of the row that names the columns, from 1; rows below it are judged. */
  readonly headerRow: number | null;
  /** Why the file as a whole cannot be read; then all counts are 0. */
  readonly fileProblem: RegisterFileProblem | null;
  readonly rowsTotal: number;
  readonly rowsAccepted: number;
  readonly rowsRefused: number;
  /** What the accepted rows would do; null until they were compared with the ledger. */
  readonly effects: RegisterEffects | null;
  /** The same of a staff register. */
  readonly staffEffects: StaffEffects | null;
  /** Why rows are refused, in order of rows; every refused row has at least one. */
  readonly refusals: readonly RegisterFinding[];
  /** Warnings and notes, in order of rows. */
  readonly remarks: readonly RegisterFinding[];
}

export interface RegisterEffects {
  readonly childrenNew: number;
  readonly childrenChanged: number;
  readonly childrenUnchanged: number;
}

export interface StaffEffects {
  readonly peopleNew: number;
  readonly appointmentsNew: number;
  readonly appointmentsEnded: number;
  /** People of whom the file says nothing new. */
  readonly peopleUnchanged: number;
}

/** Whether importing it would write anything: after an import the same file says nothing new. */
export const saysSomethingNew = ({ effects, staffEffects }: RegisterReport): boolean =>
  (effects !== null && effects.childrenNew + effects.childrenChanged > 0) ||
  (staffEffects !== null &&
    staffEffects.peopleNew + staffEffects.appointmentsNew + staffEffects.appointmentsEnded > 0);

/** Whether the accepted rows may be imported: all of them are, or the others are left out knowingly. */
export const mayBeConfirmed = (
  { fileProblem, rowsRefused }: RegisterReport,
  { leaveOutRefusedRows }: { readonly leaveOutRefusedRows: boolean },
): boolean => fileProblem === null && (rowsRefused === 0 || leaveOutRefusedRows);

/**
 * Where something was found and why, without what stands there: that may be of a field which the
 * catalogue lets the reader not read, and its reading is recorded nowhere.
 */
export const withoutCells = (report: RegisterReport): RegisterReport => ({
  ...report,
  refusals: report.refusals.map((found) => ({ ...found, value: null })),
  remarks: report.remarks.map((found) => ({ ...found, value: null })),
});

export const registerReport = (
  fileHash: string,
  layout: RegisterLayout,
  checked: Result<CheckedChildren, RegisterFileProblem>,
): RegisterReport => {
  const read = `${layout.layoutId}@${layout.layoutVersion}`;
  const file = { fileHash, layout: read, effects: null, staffEffects: null };
  const nothing = {
    headerRow: null,
    rowsTotal: 0,
    rowsAccepted: 0,
    rowsRefused: 0,
    refusals: [],
    remarks: [],
  };
  if (!checked.ok) return { ...file, ...nothing, sheet: null, fileProblem: checked.error };
  const { sheet, headerRow, children, remarks } = checked.value;
  const refused = children.filter((child) => child.outcome === 'refused');
  return {
    ...file,
    sheet,
    headerRow,
    fileProblem: null,
    rowsTotal: children.length,
    rowsAccepted: children.length - refused.length,
    rowsRefused: refused.length,
    refusals: refused.flatMap(({ refusals }) => refusals),
    remarks: [...remarks, ...children.flatMap((child) => child.remarks)],
  };
};
