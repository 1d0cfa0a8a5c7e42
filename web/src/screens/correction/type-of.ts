import type { ShownCorrection, ShownFieldType, ShownRecord } from './shown.js';

/** Null when the form no longer has the field; its values are then written as they are. */
export const typeOf = ({ form }: ShownRecord, { field }: ShownCorrection): ShownFieldType | null =>
  form?.fields.find(({ name }) => name === field)?.type ?? null;
