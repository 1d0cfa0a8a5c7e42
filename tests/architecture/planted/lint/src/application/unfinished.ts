// refused by: no-warning-comments
// FIXME: later
export const open = true;
