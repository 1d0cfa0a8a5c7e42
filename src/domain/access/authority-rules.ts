import { isLocalDate } from '../shared/instant.js';
import { err, ok, type Result } from '../shared/result.js';
import {
  boolean,
  integer,
  list,
  nullable,
  oneOf,
  type ShapeCheck,
  shape,
  text,
} from '../shared/shape-checks.js';
import { forbiddenCharacter, isNfc } from '../shared/text.js';
import {
  type Authority,
  type AuthorityCatalogue,
  authoritiesMax,
  authorityLevels,
} from './authorities.js';

interface CatalogueIsInvalid {
  readonly type: 'CatalogueIsInvalid';
  /** Path and nature of the first problem, e.g. `catalogue.authorities[3].parentId: is unknown`. */
  readonly problem: string;
}

const code = text(60, /^[a-z0-9][a-z0-9-]*$/);
const shownText: ShapeCheck = (value, path) =>
  text(300)(value, path) ??
  (typeof value === 'string' && isNfc(value) && forbiddenCharacter(value) === null
    ? null
    : `${path}: holds a character that cannot be seen`);
const day: ShapeCheck = (value, path) =>
  typeof value === 'string' && isLocalDate(value) ? null : `${path}: is not a day of the calendar`;

const catalogueShape = shape({
  catalogueId: code,
  catalogueVersion: integer(1, 1_000_000),
  legalBasis: shownText,
  effectiveFrom: day,
  effectiveTo: nullable(day),
  needsLegalReview: boolean,
  authorities: list(
    shape({
      authorityId: code,
      name: shape({ vi: shownText, en: shownText }),
      level: oneOf(authorityLevels),
      parentId: nullable(code),
      from: day,
      to: nullable(day),
      successorIds: list(code, 0, 20),
    }),
    1,
    authoritiesMax,
  ),
});

/** Data of unknown origin as a catalogue of authorities: right in form, and a tree. */
export const parseAuthorities = (
  value: unknown,
): Result<AuthorityCatalogue, CatalogueIsInvalid> => {
  const problem = catalogueShape(value, 'catalogue');
  if (problem !== null) return err({ type: 'CatalogueIsInvalid', problem });
  const catalogue = value as AuthorityCatalogue;
  const contradiction = contradictionIn(catalogue);
  return contradiction === null
    ? ok(catalogue)
    : err({ type: 'CatalogueIsInvalid', problem: contradiction });
};

type ById = ReadonlyMap<string, Authority>;

const contradictionIn = (catalogue: AuthorityCatalogue): string | null => {
  const { effectiveFrom, effectiveTo, authorities } = catalogue;
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    return 'catalogue.effectiveTo: is before effectiveFrom';
  }
  const ids = authorities.map(({ authorityId }) => authorityId);
  const byId: ById = new Map(authorities.map((one) => [one.authorityId, one]));
  for (const [index, authority] of authorities.entries()) {
    const path = `catalogue.authorities[${index}]`;
    if (ids.indexOf(authority.authorityId) !== index) {
      return `${path}.authorityId: ${authority.authorityId} occurs twice`;
    }
    const problem = parentProblem(authority, byId) ?? endProblem(authority, byId);
    if (problem !== null) return `${path}.${problem}`;
  }
  return null;
};

const parentProblem = (authority: Authority, byId: ById): string | null => {
  const { level, parentId, from, to } = authority;
  if (parentId === null) return null;
  const parent = byId.get(parentId);
  if (!parent) return `parentId: ${parentId} is unknown`;
  if (isInCircle(authority, byId)) return `parentId: ${parentId} closes a circle`;
  if (authorityLevels.indexOf(parent.level) >= authorityLevels.indexOf(level)) {
    return `level: ${level} is not below ${parent.level}`;
  }
  const outlives = parent.to !== null && (to === null || parent.to < to);
  return from < parent.from || outlives
    ? `parentId: ${parentId} does not exist all that time`
    : null;
};

const isInCircle = ({ authorityId, parentId }: Authority, byId: ById): boolean => {
  const passed = new Set([authorityId]);
  for (let above = parentId; above !== null; above = byId.get(above)?.parentId ?? null) {
    if (passed.has(above)) return true;
    passed.add(above);
  }
  return false;
};

const endProblem = ({ authorityId, from, to, successorIds }: Authority, byId: ById) => {
  if (to !== null && to < from) return 'to: is before from';
  if (to === null && successorIds.length > 0) return 'successorIds: it did not end';
  const odd = successorIds.find((id) => id === authorityId || !byId.has(id));
  return odd === undefined ? null : `successorIds: ${odd} is no other authority`;
};
