import type { DossierRecord, RecordField } from './use-dossier.js';

/** Whether a correction of this value can be asked for by somebody who may ask for any. */
export const isCorrectable = (record: DossierRecord, field: RecordField): boolean =>
  ['SUBMITTED', 'APPROVED'].includes(record.status) &&
  field.value.__typename === 'ReadableValue' &&
  !record.corrections.some((one) => one.open && one.field === field.name);
