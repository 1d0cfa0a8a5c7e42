// refused by: no-restricted-syntax
export const trust = (value: string): number => value as unknown as number;
