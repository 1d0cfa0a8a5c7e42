import type { ShownType } from '../../parts/value.js';

export type TypeOf = (field: string) => ShownType | null;
