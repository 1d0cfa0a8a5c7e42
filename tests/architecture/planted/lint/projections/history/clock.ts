// refused by: no-restricted-globals
export const now = (): Date => new Date();
