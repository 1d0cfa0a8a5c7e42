import { Inject, Injectable } from '@nestjs/common';
import { type RecordId, recordStream, type SchoolId } from '../../domain/shared/ids.js';
import { type FieldName, isReservedPurpose } from '../../domain/shared/protected-block.js';
import type { EventCodec, RevealedEvent, RevealedValue } from '../ports/event-codec.js';
import type { EventRef, EventStore } from '../ports/event-store.js';
import type { ValuePointer } from '../ports/read-model-rows.js';
import { EVENT_CODEC, EVENT_STORE } from '../ports/tokens.js';
import { distinct, placeOf } from '../queries/value-queries.js';

/** Events opened in one go: between two of them others get their turn. */
const eventsAtOnceMax = 200;

/** One value of a record, and where it lies. */
export interface PlacedValue {
  readonly recordId: RecordId;
  readonly name: FieldName;
  readonly pointer: ValuePointer;
}

/**
 * Opens values to count them, for this process alone: nobody is shown any of them. None of a sensitive
 * field is ever among them, since no figure counts such a field.
 */
@Injectable()
export class OpenedValues {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  /** In the order of what was asked. */
  async of(schoolId: SchoolId, values: readonly PlacedValue[]): Promise<readonly RevealedValue[]> {
    const refs = distinct(values.flatMap((value) => refOf(value) ?? []));
    const events = new Map<string, RevealedEvent>();
    for (let from = 0; from < refs.length; from += eventsAtOnceMax) {
      const part = refs.slice(from, from + eventsAtOnceMax);
      const stored = await this.store.readAt(schoolId, part);
      for (const event of await this.codec.reveal(stored)) events.set(placeOf(event.stored), event);
    }
    return values.map((value) => valueIn(value, events));
  }
}

const refOf = ({ recordId, pointer }: PlacedValue): EventRef | null =>
  typeof pointer === 'number'
    ? { streamId: recordStream(recordId), revision: BigInt(pointer) }
    : null;

const valueIn = (value: PlacedValue, events: ReadonlyMap<string, RevealedEvent>): RevealedValue => {
  const { pointer, name } = value;
  if (typeof pointer !== 'number') return { state: 'readable', value: pointer.value };
  const ref = refOf(value);
  const blocks = (ref && events.get(placeOf(ref))?.blocks) ?? [];
  const found = blocks
    .filter(({ purpose }) => !isReservedPurpose(purpose))
    .map(({ fields }) => fields[name])
    .find((candidate) => candidate !== undefined);
  return found ?? { state: 'erased' };
};
