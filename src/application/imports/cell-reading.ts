import type { FieldValue } from '../../domain/shared/protected-block.js';
import { ok, type Result } from '../../domain/shared/result.js';
import type { Remark } from './register-finding.js';

/** A value as it will be stored, and what had to be said about it. `null`: the cell is empty. */
export interface CellReading {
  readonly value: FieldValue;
  readonly remarks: readonly Remark[];
}
export type CellResult = Result<CellReading, Remark>;

export const reading = (value: FieldValue, remarks: readonly Remark[] = []): CellResult =>
  ok({ value, remarks });
