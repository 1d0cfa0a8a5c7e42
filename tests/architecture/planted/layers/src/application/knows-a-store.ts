// refused by: application-knows-ports-only
import { store } from '../infrastructure/store.js';
export const known = store;
