/** Fails on a programmer error or a corrupt log. Refusals of a command are values, never this. */
export const invariant: (condition: boolean, what: string) => asserts condition = (
  condition,
  what,
) => {
  if (!condition) throw new Error(`invariant: ${what}`);
};
