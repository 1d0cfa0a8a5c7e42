import { isKeptOnce } from '../shared/due.js';
import { catalogueLimits, type RecordKind } from '../shared/record-kind.js';
import { integer, oneOf, shape } from '../shared/shape-checks.js';

export const dueRule = shape(
  {
    from: oneOf(['start', 'end']),
    days: integer(catalogueLimits.dueDaysMin, catalogueLimits.dueDaysMax),
  },
  { by: oneOf(['approval']) },
);

/** What no law asks for nobody owes. */
export const dueContradiction = (kind: RecordKind, path: string): string | null => {
  const { every, due, tier, about = 'child', chain } = kind;
  if (due === undefined) return dueAfterContradiction(kind, path);
  if (kind.dueAfter) return `${path}.dueAfter: it is owed for its periods`;
  if (every === undefined && !isKeptOnce(kind)) {
    return `${path}.due: there is no period to count from`;
  }
  if (isKeptOnce(kind) && due.from === 'end') {
    return `${path}.due: what there is one of is due from the start of a year`;
  }
  if (due.by === 'approval' && (chain.length === 0 || about === 'child' || about === 'class')) {
    return `${path}.due.by: only what a team, staff or the school has approved is due by that`;
  }
  return tier === 'internal' ? `${path}.due: a kind that is internal is not owed` : null;
};

const dueAfterContradiction = (
  { every, numbered, onePerDossier, dueAfter, fields }: RecordKind,
  path: string,
): string | null => {
  if (!dueAfter) return null;
  if (every !== undefined || numbered || onePerDossier) {
    return `${path}.dueAfter: only what happens now and then is due after its day`;
  }
  const field = fields.find(({ name }) => name === dueAfter.field);
  return field?.type.is === 'date' && field.required && field.purpose === null
    ? null
    : `${path}.dueAfter.field: is no required date that is kept in the clear`;
};
