import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { invariant } from '../../domain/shared/invariant.js';
import type { EventCodec, RevealedEvent, RevealedValue } from '../ports/event-codec.js';
import type { EventRef, EventStore } from '../ports/event-store.js';
import { EVENT_CODEC, EVENT_STORE } from '../ports/tokens.js';
import type { Reader } from './reader.js';
import { isMeant, type ReadableRef } from './visible-value.js';

/** Values behind references, in the order of the references; one round trip for all of them. */
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
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  async execute({ reader, refs }: RevealValuesQuery): Promise<readonly RevealedValue[]> {
    const stored = await this.store.readAt(reader.schoolId, distinct(refs));
    const revealed = await this.codec.reveal(stored);
    const byPlace = new Map(revealed.map((event) => [placeOf(event.stored), event]));
    return refs.map((ref) => valueIn(byPlace.get(placeOf(ref)), ref));
  }
}

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
