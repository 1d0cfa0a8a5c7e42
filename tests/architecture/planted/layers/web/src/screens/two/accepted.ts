// accepted
export const two = 2;
