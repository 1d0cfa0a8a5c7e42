// refused by: house/no-locale
export const upper = (text: string): string => text.toLocaleUpperCase();
