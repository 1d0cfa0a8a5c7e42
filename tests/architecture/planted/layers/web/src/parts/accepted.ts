// accepted
export const part = 1;
