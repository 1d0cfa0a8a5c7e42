import type { Result } from '../../domain/shared/result.js';
import type { RegisterFileProblem } from '../ports/register-reader.js';
import type { CheckedStaff } from './check-staff.js';
import type { StaffPlan, StaffPlans } from './plan-staff.js';
import type { RegisterReport } from './register-report.js';
import { staffRegisterLayout } from './staff-register.layout.js';

const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;

/** The report of a staff register; `planned` is null when the file as a whole cannot be read. */
export const staffReport = (
  fileHash: string,
  checked: Result<CheckedStaff, RegisterFileProblem>,
  planned: StaffPlans | null,
): RegisterReport => {
  const { layoutId, layoutVersion } = staffRegisterLayout;
  const file = { fileHash, layout: `${layoutId}@${layoutVersion}`, effects: null };
  const nothing = {
    headerRow: null,
    rowsTotal: 0,
    rowsAccepted: 0,
    rowsRefused: 0,
    refusals: [],
    remarks: [],
  };
  if (!checked.ok) {
    return { ...file, ...nothing, sheet: null, fileProblem: checked.error, staffEffects: null };
  }
  const { sheet, headerRow, rowsTotal } = checked.value;
  const refusals = [...checked.value.refusals, ...(planned?.refusals ?? [])].toSorted(byRow);
  const rowsRefused = new Set(refusals.map(({ row }) => row)).size;
  return {
    ...file,
    sheet,
    headerRow,
    fileProblem: null,
    rowsTotal,
    rowsAccepted: rowsTotal - rowsRefused,
    rowsRefused,
    staffEffects: effectsOf(planned?.plans ?? []),
    refusals,
    remarks: [...checked.value.remarks, ...(planned?.remarks ?? [])].toSorted(byRow),
  };
};

const effectsOf = (plans: readonly StaffPlan[]): NonNullable<RegisterReport['staffEffects']> => ({
  peopleNew: plans.filter(({ personId }) => personId === null).length,
  appointmentsNew: plans.flatMap(({ starts }) => starts).length,
  appointmentsEnded: plans.flatMap(({ ends }) => ends).length,
  peopleUnchanged: plans.filter(
    ({ personId, starts, ends }) => personId !== null && starts.length + ends.length === 0,
  ).length,
});
