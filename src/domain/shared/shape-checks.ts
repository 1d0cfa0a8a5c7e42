/**
 * Checks of the form of untyped data. Each gives the path and nature of the first problem, or
 * null; none of them throws, whatever it is given.
 */
export type ShapeCheck = (value: unknown, path: string) => string | null;

export const text =
  (lengthMax: number, pattern?: RegExp): ShapeCheck =>
  (value, path) => {
    if (typeof value !== 'string') return `${path}: is not a text`;
    if (value.trim() === '') return `${path}: is empty`;
    if (value.length > lengthMax) return `${path}: is longer than ${lengthMax}`;
    return pattern === undefined || pattern.test(value) ? null : `${path}: has a wrong form`;
  };

export const integer =
  (min: number, max: number): ShapeCheck =>
  (value, path) =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
      ? null
      : `${path}: is not an integer from ${min} to ${max}`;

export const boolean: ShapeCheck = (value, path) =>
  typeof value === 'boolean' ? null : `${path}: is not true or false`;

export const oneOf =
  (options: readonly string[]): ShapeCheck =>
  (value, path) =>
    typeof value === 'string' && options.includes(value)
      ? null
      : `${path}: is not one of ${options.join(', ')}`;

export const nullable =
  (check: ShapeCheck): ShapeCheck =>
  (value, path) =>
    value === null ? null : check(value, path);

export const list =
  (check: ShapeCheck, countMin: number, countMax: number): ShapeCheck =>
  (value, path) => {
    if (!Array.isArray(value)) return `${path}: is not a list`;
    if (value.length < countMin || value.length > countMax) {
      return `${path}: has ${value.length} members, not ${countMin} to ${countMax}`;
    }
    return firstProblem(value.map((member, index) => [member, `${path}[${index}]`, check]));
  };

/** Unknown members are refused: they would be stored for ever without anybody having judged them. */
export const shape =
  (
    required: Readonly<Record<string, ShapeCheck>>,
    optional: Readonly<Record<string, ShapeCheck>> = {},
  ): ShapeCheck =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return `${path}: is not an object`;
    }
    const members = new Map<string, unknown>(Object.entries(value));
    const known = { ...required, ...optional };
    const unknown = [...members.keys()].find((name) => !Object.hasOwn(known, name));
    if (unknown !== undefined) return `${path}: has an unknown member ${unknown.slice(0, 60)}`;
    const missing = Object.keys(required).find((name) => !members.has(name));
    if (missing !== undefined) return `${path}.${missing}: is missing`;
    return firstProblem(
      Object.entries(known)
        .filter(([name]) => members.has(name))
        .map(([name, check]) => [members.get(name), `${path}.${name}`, check]),
    );
  };

const firstProblem = (
  parts: readonly (readonly [value: unknown, path: string, check: ShapeCheck])[],
): string | null => {
  for (const [value, path, check] of parts) {
    const problem = check(value, path);
    if (problem !== null) return problem;
  }
  return null;
};
