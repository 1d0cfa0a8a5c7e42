import type { ResultOf } from '../../api/graphql.js';
import type { OneAccount } from './access.operations.js';

export type AccountOfRegister = NonNullable<ResultOf<typeof OneAccount>['account']>;
