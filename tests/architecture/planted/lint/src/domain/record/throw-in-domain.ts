// refused by: house/no-throw
export const fail = (): never => {
  throw new Error('no');
};
