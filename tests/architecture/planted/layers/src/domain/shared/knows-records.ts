// refused by: shared-knows-no-aggregate
import { recordState } from '../record/state.js';
export const known = recordState;
