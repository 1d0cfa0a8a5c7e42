const containers = (values: readonly unknown[]): readonly object[] =>
  values.filter((value): value is object => typeof value === 'object' && value !== null);

/**
 * Whether lists and objects nest deeper than `depthMax`. Goes level by level without recursion:
 * the value may be 100,000 levels deep, which `JSON.parse` accepts and a recursive walk does not
 * survive.
 */
export const isDeeperThan = (value: unknown, depthMax: number): boolean => {
  let level = containers([value]);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > depthMax) return true;
    level = level.flatMap((container) => containers(Object.values(container)));
  }
  return false;
};
