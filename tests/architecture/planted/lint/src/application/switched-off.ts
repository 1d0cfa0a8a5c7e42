// refused by: @typescript-eslint/ban-ts-comment
// @ts-ignore
export const wrong: number = 'text';
