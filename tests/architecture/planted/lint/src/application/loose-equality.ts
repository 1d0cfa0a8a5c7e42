// refused by: eqeqeq
export const same = (a: string | null): boolean => a == null;
