// refused by: domain-is-pure
import type { Store } from '../../application/ports/store.js';
export type Known = Store;
