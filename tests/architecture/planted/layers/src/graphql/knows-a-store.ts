// refused by: graphql-speaks-to-buses
import { store } from '../infrastructure/store.js';
export const known = store;
