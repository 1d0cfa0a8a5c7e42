// accepted
export const invariant = (holds: boolean): void => {
  if (!holds) throw new Error('invariant');
};
