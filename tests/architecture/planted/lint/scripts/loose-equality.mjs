// refused by: eqeqeq
export const same = (a, b) => a == b;
