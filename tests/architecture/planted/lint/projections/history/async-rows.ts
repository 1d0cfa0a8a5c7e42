// refused by: no-restricted-syntax
export const rows = async (): Promise<number[]> => [];
