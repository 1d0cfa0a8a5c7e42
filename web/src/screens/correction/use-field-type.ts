import { useScreen } from '../../api/use-screen.js';
import { TypeOfField } from './correction.operations.js';
import type { ShownFieldType } from './shown.js';

/** Null until it is known, and when the form no longer has the field: values are then plain. */
export const useFieldType = (recordId: string, field: string): ShownFieldType | null => {
  const { data } = useScreen(TypeOfField, { recordId, only: [field] }, { topics: ['SCHOOL'] });
  return data?.record?.fields[0]?.definition.type ?? null;
};
