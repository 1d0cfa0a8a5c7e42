import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';

/**
 * The fields that a register says otherwise than the record, with their new values. A field that
 * the register does not name is left alone; nothing on record and an empty cell are the same.
 */
export const changedFields = (
  onRecord: ReadonlyMap<FieldName, FieldValue>,
  inRegister: Readonly<Record<FieldName, FieldValue>>,
): Readonly<Record<FieldName, FieldValue>> =>
  Object.fromEntries(
    Object.entries(inRegister).filter(([field, value]) => (onRecord.get(field) ?? null) !== value),
  );
