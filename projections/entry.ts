import type { AnyEvent } from '../src/application/ports/event-codec.js';
import type { ProjectedEvent, RowChange, RowReader } from '../src/application/ports/projection.js';
import type {
  Act,
  ClearValue,
  NotePointer,
  ValuePointer,
} from '../src/application/ports/read-model-rows.js';
import type { FieldValue } from '../src/domain/shared/protected-block.js';

/** One handler for every type of an aggregate, so that a new event cannot be forgotten. */
export type Handlers<E extends AnyEvent> = {
  readonly [T in E['type']]: (
    payload: Extract<E, { readonly type: T }>['payload'],
    entry: ProjectedEvent,
    rows: RowReader,
  ) => readonly RowChange[];
};

type AnyHandler = (payload: never, entry: ProjectedEvent, rows: RowReader) => readonly RowChange[];

/** Runs the handler of the event's type. @throws for a type that the projection does not know. */
export const handle = <E extends AnyEvent>(
  handlers: Handlers<E>,
  entry: ProjectedEvent,
  rows: RowReader,
): readonly RowChange[] => {
  const { type, payload } = entry.event;
  const handler = Object.hasOwn(handlers, type)
    ? (handlers as Readonly<Record<string, AnyHandler>>)[type]
    : undefined;
  if (!handler) throw new Error(`no handler for ${type}`);
  return handler(payload as never, entry, rows);
};

export const unchanged = (): readonly RowChange[] => [];

/** `record` of `record-<uuid>`. */
export const categoryOf = ({ sealed }: ProjectedEvent): string =>
  sealed.streamId.slice(0, sealed.streamId.indexOf('-'));
/** The uuid of `record-<uuid>`. */
export const streamSubject = ({ sealed }: ProjectedEvent): string =>
  sealed.streamId.slice(sealed.streamId.indexOf('-') + 1);

export const actOf = ({ facts, sealed, logIndex }: ProjectedEvent): Act => ({
  personId: facts.actor.personId,
  accountId: facts.actor.accountId,
  role: facts.actor.role,
  appointmentId: facts.actor.appointmentId,
  at: sealed.recordedAt,
  claimedAt: facts.occurredAt,
  revision: Number(sealed.revision),
  logIndex: Number(logIndex),
});

const notePurposes: readonly string[] = ['correction', 'dossier-notes'];
const byName = <T>([a]: readonly [string, T], [b]: readonly [string, T]): number =>
  a < b ? -1 : 1;

const noNotes: readonly NotePointer[] = [];

/** Free texts that the entry carries, ordered by purpose and field. */
export const notesOf = ({ event, sealed }: ProjectedEvent): readonly NotePointer[] => {
  const blocks = event.protectedBlocks.filter(({ purpose }) => notePurposes.includes(purpose));
  if (blocks.length === 0) return noNotes;
  return blocks
    .map(({ purpose, fields }) => [purpose, Object.keys(fields).sort()] as const)
    .sort(byName)
    .flatMap(([purpose, fields]) =>
      fields.map((field) => ({ revision: Number(sealed.revision), purpose, field })),
    );
};

export const clearPointer = (revision: bigint, value: FieldValue): ClearValue => ({
  revision: Number(revision),
  value,
});

type NamedValue = readonly [string, ValuePointer];

/** Form values that the entry carries, clear and protected, ordered by field name. */
export const valuesOf = (
  { event, sealed }: ProjectedEvent,
  clear: Readonly<Record<string, FieldValue>>,
): readonly NamedValue[] => {
  const values: NamedValue[] = [];
  for (const field of Object.keys(clear)) {
    values.push([field, clearPointer(sealed.revision, clear[field] as FieldValue)]);
  }
  const revision = Number(sealed.revision);
  for (const { purpose, fields } of event.protectedBlocks) {
    if (notePurposes.includes(purpose)) continue;
    for (const field of Object.keys(fields)) values.push([field, revision]);
  }
  return values.sort(byName);
};
