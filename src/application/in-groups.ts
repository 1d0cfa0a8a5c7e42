/**
 * The results in the order of the items, of which so many are worked on at once: hundreds that all
 * wait for a connection would be given up by the pool, however quick each of them is.
 */
export const inGroups = async <T, R>(
  items: readonly T[],
  size: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += size) {
    results.push(...(await Promise.all(items.slice(at, at + size).map(work))));
  }
  return results;
};
