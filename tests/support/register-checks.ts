import type {
  RegisterFileProblem,
  SheetChoice,
} from '../../src/application/ports/register-reader.js';
import {
  type CheckedChild,
  type CheckedChildren,
  checkChildren,
} from '../../src/application/imports/check-children.js';
import { childRegisterLayout } from '../../src/application/imports/child-register.layout.js';
import type { RegisterFinding } from '../../src/application/imports/register-finding.js';
import type { ChildOnRecord } from '../../src/application/imports/row-comparisons.js';
import type { ClassId } from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import type { Result } from '../../src/domain/shared/result.js';
import { XlsxRegisterReader } from '../../src/infrastructure/imports/xlsx-register-reader.js';
import { type ChildCells, childrenXlsx } from './xlsx-fixtures.js';

export const reader = new XlsxRegisterReader();
export const firstSheet: SheetChoice = { named: null, usualNames: [] };
export const testDay = '2025-10-01' as LocalDate;

/** Class ids that name their class, so that a failure can be read. */
export const classesNamed = (names: readonly string[]) =>
  names.map((name) => ({ classId: `class of ${name}` as ClassId, name }));

export interface CheckSettings {
  readonly classNames?: readonly string[];
  readonly onRecord?: readonly ChildOnRecord[];
  readonly today?: LocalDate;
}

export const checkFile = async (
  bytes: Uint8Array,
  { classNames = ['Lá 1', 'Lá 2'], onRecord = [], today = testDay }: CheckSettings = {},
): Promise<Result<CheckedChildren, RegisterFileProblem>> => {
  const layout = childRegisterLayout;
  const sheet = await reader.read(bytes, { named: null, usualNames: layout.usualSheetNames });
  if (!sheet.ok) return sheet;
  const classes = classesNamed(classNames);
  return checkChildren({ sheet: sheet.value, layout, classes, onRecord, today });
};

export const valueOf = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

export const problemOf = <T, E>(result: Result<T, E>): E => {
  if (result.ok) throw new Error('accepted');
  return result.error;
};

export const checkRows = async (
  children: readonly ChildCells[],
  settings: CheckSettings = {},
): Promise<readonly CheckedChild[]> =>
  valueOf(await checkFile(await childrenXlsx(children), settings)).children;

/** Checks a register of one child; the file itself must be readable. */
export const checkOne = async (
  child: ChildCells,
  settings: CheckSettings = {},
): Promise<CheckedChild> => {
  const [only, ...others] = await checkRows([child], settings);
  if (only === undefined || others.length > 0) throw new Error('not exactly one row');
  return only;
};

export const refusalsOf = (child: CheckedChild): readonly RegisterFinding[] =>
  child.outcome === 'refused' ? child.refusals : [];

export const fieldsOf = (child: CheckedChild) => {
  if (child.outcome === 'refused') throw new Error(JSON.stringify(child.refusals));
  return child.fields;
};

export const codesOf = (findings: readonly RegisterFinding[]): readonly string[] =>
  findings.map(({ code }) => code);
