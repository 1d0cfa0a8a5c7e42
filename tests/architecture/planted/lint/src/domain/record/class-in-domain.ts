// refused by: no-restricted-syntax × 2
export class Entry {}
export const Nameless = class {};
