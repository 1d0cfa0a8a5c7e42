// refused by: graphql-speaks-to-buses
import { history } from '../../projections/history/history.js';
export const known = history;
