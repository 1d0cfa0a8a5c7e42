// refused by: prefer-const
let neverChanged = 1;
export const seen = neverChanged;
