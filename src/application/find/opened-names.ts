import { Inject, Injectable } from '@nestjs/common';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import type { EventCodec, RevealedEvent } from '../ports/event-codec.js';
import type { EventRef, EventStore } from '../ports/event-store.js';
import type { ValuePointer } from '../ports/read-model-rows.js';
import { EVENT_CODEC, EVENT_STORE } from '../ports/tokens.js';
import { isMeant } from '../queries/visible-value.js';
import { type NamedRow, nameField } from './named-rows.js';
import {
  codeStarts,
  type Match,
  matchOf,
  type NameOrder,
  nameOrder,
  nameStarts,
  type Spelling,
} from './search-text.js';

/** What is known of a row by the values behind it: enough to find and to order it. */
export interface Known<R extends NamedRow> {
  readonly row: R;
  readonly order: NameOrder;
  readonly starts: ReadonlyMap<FieldName, readonly Spelling[]>;
}

/** Events opened in one go: between two of them others get their turn. */
const eventsAtOnceMax = 200;

/**
 * Opens names and codes to find by, for this process alone. Nobody is shown anything of it:
 * whoever is to see a value gets it through `RevealValuesQuery`, which records the reading.
 */
@Injectable()
export class OpenedNames {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  /** In their order; those are left out of which nothing can be opened any more. */
  async of<R extends NamedRow>(
    schoolId: SchoolId,
    rows: readonly R[],
  ): Promise<readonly Known<R>[]> {
    const refs = new Map(rows.flatMap(refsOf).map((ref) => [placeOf(ref), ref]));
    const events = await this.open(schoolId, [...refs.values()]);
    return rows.flatMap((row) => knownOf(row, events) ?? []);
  }

  private async open(
    schoolId: SchoolId,
    refs: readonly EventRef[],
  ): Promise<ReadonlyMap<string, RevealedEvent>> {
    const opened = new Map<string, RevealedEvent>();
    for (let from = 0; from < refs.length; from += eventsAtOnceMax) {
      const part = refs.slice(from, from + eventsAtOnceMax);
      const stored = await this.store.readAt(schoolId, part);
      for (const event of await this.codec.reveal(stored)) opened.set(placeOf(event.stored), event);
    }
    return opened;
  }
}

const placeOf = ({ streamId, revision }: EventRef): string => `${streamId}@${revision}`;

const refsOf = ({ streamId, texts }: NamedRow): readonly EventRef[] =>
  Object.values(texts).flatMap((pointer) =>
    typeof pointer === 'number' ? [{ streamId, revision: BigInt(pointer) }] : [],
  );

const knownOf = <R extends NamedRow>(
  row: R,
  events: ReadonlyMap<string, RevealedEvent>,
): Known<R> | null => {
  const texts = Object.entries(row.texts).flatMap(([field, pointer]) => {
    const value = valueAt(row, field, pointer, events);
    return typeof value === 'string' ? [[field, value] as const] : [];
  });
  const isKept = Object.entries(row.texts).every(
    ([field, pointer]) => valueAt(row, field, pointer, events) !== undefined,
  );
  if (!isKept || texts.length === 0) return null;
  const name = texts.find(([field]) => field === nameField)?.[1] ?? '';
  const starts = texts.map(
    ([field, text]) => [field, field === nameField ? nameStarts(text) : codeStarts(text)] as const,
  );
  return { row, order: nameOrder(name), starts: new Map(starts) };
};

/** Undefined once it is erased. */
const valueAt = (
  { streamId, purpose }: NamedRow,
  field: FieldName,
  pointer: ValuePointer,
  events: ReadonlyMap<string, RevealedEvent>,
): FieldValue | undefined => {
  if (typeof pointer !== 'number') return pointer.value;
  const event = events.get(placeOf({ streamId, revision: BigInt(pointer) }));
  const found = event?.blocks
    .filter((block) => isMeant({ purpose }, block.purpose))
    .map(({ fields }) => fields[field])
    .find((candidate) => candidate !== undefined);
  return found?.state === 'readable' ? found.value : undefined;
};

/** Found by any of these fields, or by several together. */
export const matchIn = (
  { starts }: Known<NamedRow>,
  asked: readonly Spelling[],
  fields: Iterable<FieldName>,
): Match =>
  matchOf(
    asked,
    [...fields].flatMap((field) => starts.get(field) ?? []),
  );
