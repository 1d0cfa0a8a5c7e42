interface Amount {
  readonly value: number;
}

/** How long the bar of each is, from 0 to 1: the largest of its group is whole. */
export const scaleOf = <A extends Amount>(
  all: readonly A[],
  groupOf: (one: A) => string,
): ((one: A) => number) => {
  const largest = new Map<string, number>();
  for (const one of all) {
    largest.set(groupOf(one), Math.max(one.value, largest.get(groupOf(one)) ?? 0));
  }
  return (one) => {
    const most = largest.get(groupOf(one)) ?? 0;
    return most === 0 ? 0 : one.value / most;
  };
};

/** Drawn, not coloured in, so that it is printed as well. */
export const Bar = ({ part }: { readonly part: number }) => (
  <svg
    aria-hidden="true"
    width="100%"
    height="8"
    style={{ display: 'block', maxWidth: 480, color: 'var(--mantine-primary-color-filled)' }}
  >
    <rect width="100%" height="8" fill="none" stroke="currentColor" strokeOpacity="0.3" />
    <rect width={`${Math.round(part * 1000) / 10}%`} height="8" fill="currentColor" />
  </svg>
);
