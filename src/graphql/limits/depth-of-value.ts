/**
 * Whether a value nests deeper than `depthMax`. Goes level by level without recursion: the value
 * may be 100,000 levels deep, which `JSON.parse` accepts and a recursive walk does not survive.
 */
export const isDeeperThan = (value: unknown, depthMax: number): boolean => {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthMax) return true;
    level = level.flatMap((member) =>
      typeof member === 'object' && member !== null ? Object.values(member) : [],
    );
  }
  return false;
};
