// refused by: id-denylist
export const data = 1;
