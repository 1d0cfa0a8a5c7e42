interface OfLevels {
  readonly levels: readonly string[] | null;
}

/** The topics that a class of that level has; all of them for a class of which no level is said. */
export const topicsAtLevel = <T extends OfLevels>(
  topics: readonly T[] | null,
  level: { readonly code: string } | null,
): T[] | null =>
  topics?.filter(
    ({ levels }) => level === null || levels === null || levels.includes(level.code),
  ) ?? null;
