import type { ResultOf } from '../../api/graphql.js';
import type { OriginalOfRecord } from './original.operations.js';

export type Original = NonNullable<ResultOf<typeof OriginalOfRecord>['record']>;
