import type pg from 'pg';
import type { EventCodec } from '../../application/ports/event-codec.js';
import type { EventStore } from '../../application/ports/event-store.js';
import type { Projection } from '../../application/ports/projection.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { BatchCommit } from './partition.js';

/** What filling the read models takes. */
export interface RunnerParts {
  readonly store: Pick<EventStore, 'readAll' | 'logSizes' | 'subscribe'>;
  readonly codec: Pick<EventCodec, 'decode' | 'facts'>;
  /** From `openProjectorPool`; whoever opened it ends it. */
  readonly pool: pg.Pool;
  readonly projections: readonly Projection[];
  /** Told of failures that are tried again; the error may hold personal data. */
  readonly onFailure?: (schoolId: SchoolId | null, error: unknown) => void;
  /** `commitBatch` unless a test wants to see a broken one caught. */
  readonly commit?: BatchCommit;
}
