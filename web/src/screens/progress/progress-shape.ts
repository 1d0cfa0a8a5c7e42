import type { ResultOf } from '../../api/graphql.js';
import type { OwedItemsOfPeriod, OwedPeriodsOfCell } from './progress.operations.js';

type Cell = ResultOf<typeof OwedPeriodsOfCell>;

export type ShownKind = NonNullable<Cell['progress']>['kinds'][number]['kind'];
export type ShownPeriod = Cell['owedPeriods'][number];
export type ShownItem = ResultOf<typeof OwedItemsOfPeriod>['owedItems']['edges'][number]['node'];
export type ShownWaiver = NonNullable<ShownItem['waiver']>;

/** One kind in one class. */
export interface ShownCell {
  readonly schoolYear: string;
  readonly classId: string;
  readonly kind: ShownKind;
}
