/** Of an input that may be null: what was given is checked, and nothing is asked of null. */
export const isGiven = (_: object, value: unknown): boolean => value !== null;
