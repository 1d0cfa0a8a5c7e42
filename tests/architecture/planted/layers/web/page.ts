// refused by: web-is-a-client
import { resolver } from '../src/graphql/resolver.js';
export const page = resolver;
