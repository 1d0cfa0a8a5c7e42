import { Inject, Injectable } from '@nestjs/common';
import type { SchoolState, SchoolYear } from '../../domain/school/school.state.js';
import { isLocalDate, type LocalDate } from '../../domain/shared/instant.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { Actor } from '../../domain/shared/roles.js';
import { invalidText, type TextIsInvalid, textRules } from '../../domain/shared/text-rules.js';
import type { Decision } from '../decision.js';
import type { RegisterReader } from '../ports/register-reader.js';
import { REGISTER_READER } from '../ports/tokens.js';
import { checkStaff } from './check-staff.js';
import type { ImportRefusal } from './import-register.js';
import { PendingImports } from './pending-imports.js';
import { planStaff, type StaffPlan } from './plan-staff.js';
import type { RegisterReport } from './register-report.js';
import { StaffOnRecord } from './staff-on-record.js';
import { staffRegisterLayout } from './staff-register.layout.js';
import { staffReport } from './staff-report.js';

export interface StaffImport {
  /** SHA-256 of the uploaded file, hex. */
  readonly importId: string;
  /** The decision by which everybody in the list is appointed. */
  readonly decisionNo: string;
  /** The first day of what is new; what it replaces ends on the day before. */
  readonly from: LocalDate;
}

export type StaffImportRefusal =
  | ImportRefusal
  | { readonly type: 'DateIsInvalid'; readonly field: string }
  | TextIsInvalid;

export interface ExaminedStaff {
  readonly by: Actor;
  readonly report: RegisterReport;
  readonly plans: readonly StaffPlan[];
}

/** Reads the file, judges its rows and compares them with who holds which office. */
@Injectable()
export class StaffExamination {
  constructor(
    private readonly pending: PendingImports,
    private readonly onRecord: StaffOnRecord,
    @Inject(REGISTER_READER) private readonly reader: RegisterReader,
  ) {}

  async examine(
    decision: Decision,
    { importId, decisionNo, from }: StaffImport,
  ): Promise<Result<ExaminedStaff, StaffImportRefusal>> {
    const by = await decision.actAs('appointPeople');
    if (!by.ok) return by;
    if (!isLocalDate(from)) return err({ type: 'DateIsInvalid', field: 'from' });
    const blank = invalidText([['decisionNo', decisionNo, textRules.reference]]);
    if (blank) return err(blank);
    const school = await decision.school();
    const schoolYear = yearOf(school, from);
    if (schoolYear === null)
      return err({ type: 'SchoolYearNotFound', schoolYear: from.slice(0, 4) });
    const { schoolId } = decision.request;
    const bytes = this.pending.get(schoolId, importId);
    if (!bytes) return err({ type: 'ImportNotFound' });
    const sheet = await this.reader.read(bytes, {
      named: null,
      usualNames: staffRegisterLayout.usualSheetNames,
    });
    const checked = sheet.ok ? checkStaff(sheet.value, staffRegisterLayout, decision.today) : sheet;
    if (!checked.ok) {
      return ok({ by: by.value, report: staffReport(importId, checked, null), plans: [] });
    }
    const names = await this.onRecord.names(schoolId);
    const planned = planStaff(checked.value, { school, schoolYear, from, names });
    const report = staffReport(importId, checked, planned);
    return ok({ by: by.value, report, plans: planned.plans });
  }
}

/** The year that the day lies in, or the one that comes next: a list is decided before it starts. */
const yearOf = ({ years }: SchoolState, day: LocalDate): string | null => {
  const open = Object.entries<SchoolYear>(years)
    .filter(([, { endsOn }]) => day <= endsOn)
    .toSorted(([, a], [, b]) => (a.startsOn < b.startsOn ? -1 : 1));
  return open[0]?.[0] ?? null;
};
