// refused by: house/no-locale
export const order = (a: string, b: string): number => a.localeCompare(b);
