// refused by: no-restricted-properties
export const bytes = (value: object): string => JSON.stringify(value);
