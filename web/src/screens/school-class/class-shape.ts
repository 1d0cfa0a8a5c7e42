import type { ResultOf } from '../../api/graphql.js';
import type { ClassOnScreen } from './school-class.operations.js';

export type ShownClass = NonNullable<ResultOf<typeof ClassOnScreen>['class']>;
