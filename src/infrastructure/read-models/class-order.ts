import type { SchoolClassRow } from '../../application/ports/read-model-rows.js';

/** "Lá 2" comes before "Lá 10", and "Đ" after "D". */
export const byName = new Intl.Collator('vi', { numeric: true });
export const byYearAndName = (a: SchoolClassRow, b: SchoolClassRow): number =>
  byName.compare(a.schoolYear, b.schoolYear) || byName.compare(a.name, b.name);
