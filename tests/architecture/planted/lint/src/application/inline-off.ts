// refused by: @typescript-eslint/no-explicit-any
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const loose = (value: any): string => String(value);
