// refused by: infrastructure-implements-ports
import { used } from '../application/use-case.js';
export const known = used;
