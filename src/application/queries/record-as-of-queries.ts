import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { RecordId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { Reader } from './reader.js';
import { type RecordAsOfState, type RecordStep, stateAfter } from './record-steps.js';
import { RecordStreams } from './record-streams.js';
import { formViews, type RecordView } from './record-view.js';
import { VisibleRecords } from './visible-records.js';

/**
 * Which entries count. All given bounds hold together, so "what did we know on Monday about how
 * things stood in May" is `recordedAt: Monday, claimedAt: May`.
 */
export interface AsOfBounds {
  readonly recordedAt: Instant | null;
  readonly claimedAt: Instant | null;
  readonly logIndex: bigint | null;
}

export interface RecordAsOfView
  extends Omit<RecordAsOfState, 'values'>,
    Pick<RecordView, 'fields' | 'rows'> {}

/** Null when there is no such record for this reader, or none yet within the bounds. */
export class RecordAsOfQuery extends Query<RecordAsOfView | null> {
  constructor(
    readonly reader: Reader,
    readonly recordId: RecordId,
    readonly bounds: AsOfBounds,
  ) {
    super();
  }
}

@QueryHandler(RecordAsOfQuery)
export class RecordAsOfHandler implements IQueryHandler<RecordAsOfQuery> {
  constructor(
    private readonly streams: RecordStreams,
    private readonly records: VisibleRecords,
  ) {}

  async execute({ reader, recordId, bounds }: RecordAsOfQuery): Promise<RecordAsOfView | null> {
    if (!reader.readsDossiers) return null;
    const steps = await this.streams.steps(reader.schoolId, recordId);
    const state = stateAfter(steps.filter((step) => counts(step, bounds)));
    const [seen] = await this.records.shown(reader, state ? [state] : []);
    if (!seen) return null;
    const { values: _, ...shown } = seen.record;
    return { ...shown, ...formViews(reader, seen.place, seen.record) };
  }
}

const counts = ({ recordedAt, claimedAt, logIndex }: RecordStep, bounds: AsOfBounds): boolean =>
  (bounds.recordedAt === null || recordedAt <= bounds.recordedAt) &&
  (bounds.claimedAt === null || claimedAt <= bounds.claimedAt) &&
  (bounds.logIndex === null || (logIndex !== null && logIndex <= bounds.logIndex));
