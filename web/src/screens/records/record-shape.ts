import type { ResultOf } from '../../api/graphql.js';
import type { RecordOnScreen } from './records.operations.js';

export type RecordAnswer = ResultOf<typeof RecordOnScreen>;

export type ShownRecord = NonNullable<RecordAnswer['record']>;
