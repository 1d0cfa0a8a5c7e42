import type { RecordCatalogue, RecordKind } from '../shared/record-kind.js';
import { retentionFroms } from '../shared/retention.js';
import { integer, oneOf, type ShapeCheck, shape } from '../shared/shape-checks.js';

const yearsMax = 100;

const forEver = (legalBasis: ShapeCheck): ShapeCheck =>
  shape({
    permanent: (value, path) => (value === true ? null : `${path}: is not true`),
    legalBasis,
  });
const forYears = (legalBasis: ShapeCheck): ShapeCheck =>
  shape({ years: integer(1, yearsMax), from: oneOf(retentionFroms), legalBasis });

/** For ever or for years, and never both. */
export const kindRetention = (legalBasis: ShapeCheck): ShapeCheck => {
  const [permanent, years] = [forEver(legalBasis), forYears(legalBasis)];
  return (value, path) =>
    typeof value === 'object' && value !== null && 'permanent' in value
      ? permanent(value, path)
      : years(value, path);
};

/**
 * The file of a person is destroyed as a whole, and with it the person's rows in sheets: so nothing in
 * it is promised for longer than the file itself is kept.
 */
export const retentionContradiction = (
  { about = 'child', retention, rowFields }: RecordKind,
  { childRetention, staffRetention }: Omit<RecordCatalogue, 'kinds'>,
  path: string,
): string | null => {
  if (!retention) return null;
  const isOfPerson = about === 'child' || about === 'staff';
  if (!isOfPerson && !rowFields) return fromRefusal(retention, 'year-end', path);
  if ('permanent' in retention) {
    return `${path}.retention.permanent: what is in the file of a person ends with it`;
  }
  const file = about === 'staff' ? staffRetention : childRetention;
  if (!file || retention.years > file.years) {
    return `${path}.retention.years: is longer than the file is kept`;
  }
  return fromRefusal(retention, isOfPerson ? 'exit' : 'year-end', path);
};

const fromRefusal = (
  retention: NonNullable<RecordKind['retention']>,
  from: (typeof retentionFroms)[number],
  path: string,
): string | null =>
  'from' in retention && retention.from !== from
    ? `${path}.retention.from: years are counted from ${from} here`
    : null;
