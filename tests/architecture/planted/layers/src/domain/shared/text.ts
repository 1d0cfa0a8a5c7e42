// accepted
export const text = 'text';
