// refused by: infrastructure-implements-ports
import { resolver } from '../graphql/resolver.js';
export const known = resolver;
