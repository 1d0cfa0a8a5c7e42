// accepted
import { store } from '../src/infrastructure/store.js';
export const support = store;
