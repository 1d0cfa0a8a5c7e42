import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { LocalizedText } from '../../domain/shared/record-kind.js';
import { ReadModelIsBehind, ReadModelIsStopped } from '../errors.js';
import type { EnvelopeActor, EventCodec } from '../ports/event-codec.js';
import type { EventRef, EventStore, StoredEvent } from '../ports/event-store.js';
import type { LogFiles } from '../ports/log-files.js';
import type { ProjectionStatus, ReadModels } from '../ports/read-models.js';
import type { Seals } from '../ports/seals.js';
import { EVENT_CODEC, EVENT_STORE, LOG_FILES, READ_MODELS, SEALS } from '../ports/tokens.js';
import { entryLabel } from './entry-labels.js';
import type { Reader } from './reader.js';
import { distinct } from './value-queries.js';
import { VisibleEntries } from './visible-entries.js';

/** What an entry of the log shows: who, when, and what proves it. */
export interface EntryView extends EventRef {
  readonly logIndex: bigint | null;
  readonly eventId: string;
  readonly type: string;
  readonly label: LocalizedText;
  readonly actor: EnvelopeActor;
  readonly recordedAt: string;
  readonly claimedAt: string;
  readonly hash: Uint8Array;
  /** Size of the canonical envelope that the hash covers. */
  readonly envelopeBytes: number;
}

const entryView = (codec: EventCodec, stored: StoredEvent): EntryView => {
  const { streamId, revision, logIndex, eventId, type, recordedAt, hash } = stored;
  const { actor, occurredAt } = codec.facts(stored);
  const ref = { streamId, revision, logIndex, eventId, type, recordedAt, hash };
  const claimedAt = occurredAt;
  return {
    ...ref,
    label: entryLabel(type),
    actor,
    claimedAt,
    envelopeBytes: stored.bytes.length,
  };
};

/** An entry by its number; null when it is not sealed yet, or not for this reader. */
export class EntryQuery extends Query<EntryView | null> {
  constructor(
    readonly reader: Reader,
    readonly logIndex: bigint,
  ) {
    super();
  }
}

@QueryHandler(EntryQuery)
export class EntryHandler implements IQueryHandler<EntryQuery> {
  constructor(
    private readonly visible: VisibleEntries,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  async execute({ reader, logIndex }: EntryQuery): Promise<EntryView | null> {
    const [sealed] = await this.store.readAll(reader.schoolId, logIndex, 1);
    if (sealed?.logIndex !== logIndex || !(await this.visible.shows(reader, sealed))) return null;
    return entryView(this.codec, sealed);
  }
}

/**
 * Entries of records that the reader was already found to see, by where they stand in their
 * streams; in any order, absent ones left out.
 */
export class EntriesAtQuery extends Query<readonly EntryView[]> {
  constructor(
    readonly reader: Reader,
    readonly refs: readonly EventRef[],
  ) {
    super();
  }
}

@QueryHandler(EntriesAtQuery)
export class EntriesAtHandler implements IQueryHandler<EntriesAtQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  async execute({ reader, refs }: EntriesAtQuery): Promise<readonly EntryView[]> {
    if (!reader.readsDossiers) return [];
    const stored = await this.store.readAt(reader.schoolId, distinct(refs));
    return stored.map((event) => entryView(this.codec, event));
  }
}

export interface LogHeadView {
  readonly size: bigint;
  readonly root: Uint8Array;
  /** The signed note last published (C2SP checkpoint); it may be a few seconds behind. */
  readonly checkpoint: string | null;
}

export class LogHeadQuery extends Query<LogHeadView> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(LogHeadQuery)
export class LogHeadHandler implements IQueryHandler<LogHeadQuery> {
  constructor(
    @Inject(SEALS) private readonly seals: Seals,
    @Inject(LOG_FILES) private readonly files: LogFiles,
  ) {}

  /** Public by design: hashes and a signature, the same as under `/log/`. */
  async execute({ reader }: LogHeadQuery): Promise<LogHeadView> {
    const { schoolId } = reader;
    const [head, file] = await Promise.all([
      this.seals.head(schoolId),
      this.files.read(`${schoolId}/checkpoint`),
    ]);
    return { ...head, checkpoint: file ? new TextDecoder().decode(file.body) : null };
  }
}

/** How far the read models are; null for everybody who does not answer for the engine. */
export class ProjectionStatusQuery extends Query<readonly ProjectionStatus[] | null> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(ProjectionStatusQuery)
export class ProjectionStatusHandler implements IQueryHandler<ProjectionStatusQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader }: ProjectionStatusQuery): Promise<readonly ProjectionStatus[] | null> {
    if (!reader.overseesEngine) return null;
    const all = await this.models.status();
    return all.filter(({ schoolId }) => schoolId === reader.schoolId);
  }
}

/** Waits until the read models show an entry, so that a caller sees the own write. */
export class ReachEntryQuery extends Query<void> {
  constructor(
    readonly reader: Reader,
    readonly logIndex: bigint,
    readonly timeoutMs: number,
  ) {
    super();
  }
}

@QueryHandler(ReachEntryQuery)
export class ReachEntryHandler implements IQueryHandler<ReachEntryQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  /** @throws ReadModelIsBehind, ReadModelIsStopped */
  async execute({ reader, logIndex, timeoutMs }: ReachEntryQuery): Promise<void> {
    const outcome = await this.models.waitFor(reader.schoolId, logIndex, timeoutMs);
    if (outcome === 'timed-out') throw new ReadModelIsBehind();
    if (outcome === 'stopped') throw new ReadModelIsStopped();
  }
}
