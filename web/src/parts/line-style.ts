/** One line of a list: without a mark, apart from the one above. */
export const lineStyle = {
  listStyle: 'none',
  borderBlockStart: '1px solid var(--mantine-color-default-border)',
} as const;
