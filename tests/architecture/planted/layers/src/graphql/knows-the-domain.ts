// refused by: graphql-speaks-to-buses
import { recordState } from '../domain/record/state.js';
export const known = recordState;
