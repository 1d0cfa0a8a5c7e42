import type { ResultOf } from '../../api/graphql.js';
import type { KindsOfSchool } from './kinds.operations.js';

export type Kind = NonNullable<ResultOf<typeof KindsOfSchool>['school']>['kindsInForce'][number];
export type Step = Kind['chain'][number];
