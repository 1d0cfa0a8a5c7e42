import type { ResultOf } from '../../api/graphql.js';
import type { ReadingsOfSchool } from './access.operations.js';

export type Reading = NonNullable<
  ResultOf<typeof ReadingsOfSchool>['accessLog']
>['edges'][number]['node'];
