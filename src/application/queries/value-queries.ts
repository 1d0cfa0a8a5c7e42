import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { invariant } from '../../domain/shared/invariant.js';
import type { ValueHash } from '../../domain/shared/protected-block.js';
import type { EventCodec, RevealedEvent, RevealedValue } from '../ports/event-codec.js';
import type { EventRef, EventStore } from '../ports/event-store.js';
import { EVENT_CODEC, EVENT_STORE } from '../ports/tokens.js';
import { AccessLog } from '../reads/access-log.js';
import type { Reader } from './reader.js';
import { type CommitmentRef, heldValue, isMeant, type ReadableRef } from './visible-value.js';

/**
 * Values behind references, in the order of the references; one round trip for all of them. The
 * only way to them, and the reading of what is sensitive is recorded on it.
 */
export class RevealValuesQuery extends Query<readonly RevealedValue[]> {
  constructor(
    readonly reader: Reader,
    readonly refs: readonly ReadableRef[],
  ) {
    super();
  }
}

@QueryHandler(RevealValuesQuery)
export class RevealValuesHandler implements IQueryHandler<RevealValuesQuery> {
  constructor(
    private readonly accessLog: AccessLog,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  /**
   * Recording and revealing are a round trip each and go side by side; nothing comes back unless
   * both are done.
   * @throws AccessLogUnavailable
   */
  async execute({ reader, refs }: RevealValuesQuery): Promise<readonly RevealedValue[]> {
    const reads = refs.flatMap(({ read }) => (read ? [read] : []));
    const [values] = await Promise.all([
      this.reveal(reader, refs),
      this.accessLog.record(reader, reads),
    ]);
    return values;
  }

  private async reveal(
    { schoolId }: Reader,
    refs: readonly ReadableRef[],
  ): Promise<readonly RevealedValue[]> {
    const inBlocks = distinct(refs.filter((ref) => heldValue(ref) === null));
    const stored = inBlocks.length > 0 ? await this.store.readAt(schoolId, inBlocks) : [];
    const revealed = await this.codec.reveal(stored);
    const byPlace = new Map(revealed.map((event) => [placeOf(event.stored), event]));
    return refs.map((ref) => heldValue(ref) ?? valueIn(byPlace.get(placeOf(ref)), ref));
  }
}

/** Commitments behind references, in their order. No key is asked for: erased values have them too. */
export class CommitmentsQuery extends Query<readonly ValueHash[]> {
  constructor(
    readonly reader: Reader,
    readonly refs: readonly CommitmentRef[],
  ) {
    super();
  }
}

@QueryHandler(CommitmentsQuery)
export class CommitmentsHandler implements IQueryHandler<CommitmentsQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  async execute({ reader, refs }: CommitmentsQuery): Promise<readonly ValueHash[]> {
    const stored = await this.store.readAt(reader.schoolId, distinct(refs));
    const events = new Map(stored.map((event) => [placeOf(event), this.codec.decode(event)]));
    return refs.map((ref) => {
      const hash = events
        .get(placeOf(ref))
        ?.protectedBlocks.filter(({ purpose }) => isMeant(formField, purpose))
        .map(({ fields }) => fields[ref.field])
        .find((candidate) => candidate !== undefined);
      invariant(hash !== undefined, 'a reference names an event that commits to the value');
      return hash;
    });
  }
}

const formField = { purpose: null };

export const placeOf = ({ streamId, revision }: EventRef): string => `${streamId}@${revision}`;

export const distinct = (refs: readonly EventRef[]): readonly EventRef[] => [
  ...new Map(
    refs.map(({ streamId, revision }) => {
      const ref = { streamId, revision };
      return [placeOf(ref), ref] as const;
    }),
  ).values(),
];

const valueIn = (event: RevealedEvent | undefined, ref: ReadableRef): RevealedValue => {
  const value = event?.blocks
    .filter(({ purpose }) => isMeant(ref, purpose))
    .map(({ fields }) => fields[ref.field])
    .find((candidate) => candidate !== undefined);
  invariant(value !== undefined, 'a reference names an event that holds the value');
  return value;
};
