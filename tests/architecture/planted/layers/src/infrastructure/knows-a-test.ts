// refused by: sources-know-no-tests
import { support } from '../../tests/support.js';
export const known = support;
