import type { ResultOf } from '../../api/graphql.js';
import type { GrantsToAuthorities } from './grants.operations.js';

export type Grant = ResultOf<
  typeof GrantsToAuthorities
>['authorityGrants']['edges'][number]['node'];
