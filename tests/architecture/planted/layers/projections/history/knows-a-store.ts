// refused by: projections-read-events
import { store } from '../../src/infrastructure/store.js';
export const known = store;
