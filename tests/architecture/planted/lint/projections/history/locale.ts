// refused by: no-restricted-syntax
export const order = (a: string, b: string): number => a.localeCompare(b);
