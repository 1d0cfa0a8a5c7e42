// refused by: no-restricted-syntax
export const upper = (text: string): string => text.toLocaleUpperCase();
