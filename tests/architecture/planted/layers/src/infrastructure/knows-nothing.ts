// refused by: not-to-unresolvable
// @ts-expect-error: this import is wrong on purpose
import { nothing } from './nowhere.js';
export const known: unknown = nothing;
