/** Names become keys of plain objects, where those of Object.prototype would be found unasked. */
export const badNames = (names: readonly string[], path: string): string | null => {
  const twice = names.find((one, index) => names.indexOf(one) !== index);
  if (twice !== undefined) return `${path}: ${twice} occurs twice`;
  const inherited = names.find((one) => one in {});
  return inherited === undefined ? null : `${path}: ${inherited} cannot be a name`;
};
