// refused by: house/no-class × 2
export class Entry {}
export const Nameless = class {};
