// refused by: no-cross-aggregate
import { lockState } from '../lock/state.js';
export const both = lockState;
