import type { PlaceInYear } from '../../domain/policy/reading.js';
import type { DossierId, FileId, StreamId } from '../../domain/shared/ids.js';
import {
  clearValueHash,
  type FieldValue,
  isReservedPurpose,
  type ValueHash,
} from '../../domain/shared/protected-block.js';
import type { FieldDefinition, RecordKind } from '../../domain/shared/record-kind.js';
import { rowOf } from '../../domain/record/sheet.js';
import { reasonOfWaiver } from '../../domain/reads/reads.events.js';
import { powers, type Role } from '../../domain/shared/roles.js';
import type { RevealedValue } from '../ports/event-codec.js';
import type { EventRef } from '../ports/event-store.js';
import type { NotePointer, ValuePointer } from '../ports/read-model-rows.js';
import type { RecordedRead } from '../reads/read-request.js';
import type { Reader } from './reader.js';

declare const granted: unique symbol;

/**
 * Where a protected value lies, given out only to somebody who may read it: the brand can be made
 * in this file alone, so nothing is ever revealed that did not pass the rules below.
 */
export interface ReadableRef {
  readonly [granted]: true;
  readonly streamId: StreamId;
  readonly revision: bigint;
  /** Null for a form field, whose purpose is the form's business. */
  readonly purpose: string | null;
  readonly field: string;
  /** What has to be recorded before the value is shown; null for what is not sensitive. */
  readonly read: RecordedRead | null;
}

export type VisibleValue =
  | { readonly state: 'clear'; readonly value: FieldValue }
  /** Readable by the reader; `RevealValuesQuery` gives the value, or says that it is erased. */
  | { readonly state: 'protected'; readonly ref: ReadableRef }
  | { readonly state: 'restricted'; readonly readers: readonly Role[] }
  | { readonly state: 'erased' };

/** Where the commitment of a protected value lies: for everybody who may see that there is one. */
export interface CommitmentRef extends EventRef {
  readonly commitment: true;
  readonly field: string;
}

/**
 * A hash, or where it lies; null where the reader may not know it. A hash that spells the value is
 * sensitive like it: the reference stands for both.
 */
export type VisibleHash = ValueHash | CommitmentRef | ReadableRef | null;

export const isCommitment = (hash: CommitmentRef | ReadableRef): hash is CommitmentRef =>
  'commitment' in hash;

const grant = (ref: Omit<ReadableRef, typeof granted>): ReadableRef => ref as ReadableRef;

/**
 * Clear values whose reading is recorded. They lie behind a reference too, so that whoever shows
 * them has to go through `RevealValuesQuery`, which records first.
 */
const held = new WeakMap<ReadableRef, FieldValue>();

const hold = (ref: Omit<ReadableRef, typeof granted>, value: FieldValue): ReadableRef => {
  const holding = grant(ref);
  held.set(holding, value);
  return holding;
};

/** The clear value that the reference holds itself; null when it lies in a protected block. */
export const heldValue = (ref: ReadableRef): RevealedValue | null => {
  const value = held.get(ref);
  return value === undefined ? null : { state: 'readable', value };
};

/** In whose name something of a dossier is looked at. */
export interface View {
  readonly reader: Reader;
  readonly dossierId: DossierId;
  readonly place: PlaceInYear;
  readonly streamId: StreamId;
}

/** Of a field that no form knows. */
const nobody: Pick<FieldDefinition, 'readers'> = { readers: [] };

const recordedRead = (
  { reader, dossierId, place, streamId }: View,
  { fields, readers }: { readonly fields: readonly string[]; readonly readers: readonly Role[] },
): RecordedRead => {
  const office = reader.officeFor(readers, place);
  // Of which child's row it is, the dossier says.
  const names = fields.map((name) => rowOf(name)?.field ?? name);
  return { dossierId, streamId, fields: names, office };
};

/** Null when the reading of such a field need not be recorded. */
const readOf = (view: View, definition: FieldDefinition | null): RecordedRead | null =>
  definition && view.reader.mustRecord(definition)
    ? recordedRead(view, { fields: [definition.name], readers: definition.readers })
    : null;

export const visibleValue = (
  view: View,
  definition: FieldDefinition | null,
  pointer: ValuePointer,
): VisibleValue => {
  const { reader, place, streamId } = view;
  // A field that no form knows has no readers.
  const readers = definition?.readers ?? [];
  if (!reader.readsField(definition ?? nobody, place)) return { state: 'restricted', readers };
  const field = definition?.name ?? '';
  const read = readOf(view, definition);
  if (typeof pointer === 'number') {
    const revision = BigInt(pointer);
    return { state: 'protected', ref: grant({ streamId, revision, purpose: null, field, read }) };
  }
  if (!read) return { state: 'clear', value: pointer.value };
  const revision = BigInt(pointer.revision);
  const ref = hold({ streamId, revision, purpose: null, field, read }, pointer.value);
  return { state: 'protected', ref };
};

/** The hash of a clear value is the value itself, so it is shown only to its readers. */
export const visibleHash = (
  value: VisibleValue,
  pointer: ValuePointer,
  { streamId, field }: Pick<CommitmentRef, 'streamId' | 'field'>,
): VisibleHash => {
  if (typeof pointer === 'number') {
    return { commitment: true, streamId, revision: BigInt(pointer), field };
  }
  if (value.state === 'restricted') return null;
  return value.state === 'protected' ? value.ref : clearValueHash(pointer.value);
};

/** A hash that a witness saw; one that spells a sensitive value is read like that value. */
export const seenHash = (
  view: View,
  definition: FieldDefinition | null,
  hash: ValueHash,
): VisibleHash => {
  const clear = clearValueOf(hash);
  if (!clear) return hash;
  const value = visibleValue(view, definition, { revision: 0, value: clear.value });
  if (value.state === 'restricted') return null;
  return value.state === 'protected' ? value.ref : hash;
};

/** The hash that a reference stands for, once its value was revealed. */
export const hashOnceRevealed = (value: RevealedValue): ValueHash | null =>
  value.state === 'readable' ? clearValueHash(value.value) : null;

const noteShown = (
  { streamId }: View,
  { revision, purpose, field }: Pick<NotePointer, 'revision' | 'purpose' | 'field'>,
  read: RecordedRead | null,
): VisibleValue => ({
  state: 'protected',
  ref: grant({ streamId, revision: BigInt(revision), purpose, field, read }),
});

/** Why a dossier is held may name who complained, and of whom: for those who may hold it. */
const dossierNotes = { purpose: 'dossier-notes', readers: powers.holdDossier } as const;

/** Which guardian agreed to what: for those who enter it. */
const consentWords = { purpose: 'consent', readers: powers.giveConsent } as const;

export const consentWord = (
  view: View,
  { revision, field }: Pick<NotePointer, 'revision' | 'field'>,
): VisibleValue => {
  const { reader, place } = view;
  const { purpose, readers } = consentWords;
  if (!reader.readsField(consentWords, place)) return { state: 'restricted', readers };
  const read = reader.mustRecord(null) ? recordedRead(view, { fields: [field], readers }) : null;
  return noteShown(view, { revision, purpose, field }, read);
};

/** Free text about fields is for those who may read all of these fields. */
export const visibleNote = (
  view: View,
  about: readonly (FieldDefinition | null)[],
  note: NotePointer,
): VisibleValue => {
  const { reader, place } = view;
  const rules = note.purpose === dossierNotes.purpose ? [...about, dossierNotes] : about;
  const hidden = rules.find((rule) => !reader.readsField(rule ?? nobody, place));
  if (hidden !== undefined) return { state: 'restricted', readers: hidden?.readers ?? [] };
  const read = readOfNote(view, about, note.field);
  return noteShown(view, note, read);
};

/** Which fields there are, and who enters and decides. */
type WholeForm = Pick<RecordKind, 'owners' | 'chain' | 'fields' | 'rowFields'>;

const rulesOf = ({ fields, rowFields = [] }: Pick<RecordKind, 'fields' | 'rowFields'>) => [
  ...fields,
  ...rowFields,
];

/**
 * Free text about a record as a whole, as why it was returned, may say anything that stands in it. It is for
 * those who enter such records and decide about them, and for whoever had a hand in this one; under a grant
 * for who may read every field of the form. Where one of these is sensitive, the reading is recorded.
 */
export const visibleRemark = (
  view: View,
  { form, hadAHand }: { readonly form: WholeForm; readonly hadAHand: boolean },
  note: NotePointer,
): VisibleValue => {
  const { reader, place } = view;
  const rules = rulesOf(form);
  const steps = form.chain.flatMap(({ roles }) => roles);
  const readers = [...new Set([...form.owners, ...steps, ...powers.returnRecord])];
  const isForReader =
    reader.requestNo === null
      ? hadAHand || reader.readsField({ readers }, place)
      : rules.every((rule) => reader.readsField(rule, place));
  if (!isForReader) return { state: 'restricted', readers };
  const read = readOfNote(view, rules, note.field);
  return noteShown(view, note, read);
};

/** What a recorded reading names: which file, or `names` for what the files of a record are called. */
const fileNamed = (file: FileId | 'names'): string => `file:${file}`;

/**
 * A file may hold anything that its record does, and its name tell of it: it is for those who may
 * read every field of the form, and the reading is recorded where one of these is sensitive.
 */
export const visibleFile = (
  view: View,
  form: Pick<RecordKind, 'fields' | 'rowFields'>,
  { file, ...note }: NotePointer & { readonly file: FileId | 'names' },
): VisibleValue => {
  const { reader, place } = view;
  const rules = rulesOf(form);
  const hidden = rules.find((rule) => !reader.readsField(rule, place));
  if (hidden) return { state: 'restricted', readers: hidden.readers };
  const first = rules.find((rule) => reader.mustRecord(rule));
  const readers = first?.readers ?? dossierNotes.readers;
  const isRecorded = first !== undefined || reader.mustRecord(null);
  const read = isRecorded ? recordedRead(view, { fields: [fileNamed(file)], readers }) : null;
  return noteShown(view, note, read);
};

/** A text about sensitive fields may say what they hold: it counts as reading them. */
const readOfNote = (
  view: View,
  about: readonly (FieldDefinition | null)[],
  note: string,
): RecordedRead | null => {
  const recorded = about.filter((field) => field !== null && view.reader.mustRecord(field));
  const fields = recorded.flatMap((field) => field?.name ?? []);
  const readers = recorded[0]?.readers ?? dossierNotes.readers;
  if (fields.length > 0) return recordedRead(view, { fields, readers });
  return view.reader.mustRecord(null) ? recordedRead(view, { fields: [note], readers }) : null;
};

/** Of nobody's dossier, so that no reading of it is recorded: who asks for it was judged before. */
const noteAt = (
  streamId: StreamId,
  revision: bigint | number,
  purpose: string,
  field: string,
): ReadableRef => grant({ streamId, revision: BigInt(revision), purpose, field, read: null });

/** Names of staff are for everybody in office at the school. */
export const staffName = (streamId: StreamId, revision: bigint): ReadableRef =>
  noteAt(streamId, revision, 'staff-identity', 'fullName');

/** Why an account was changed, and what a review found: for those who read the access register. */
export const accountNote = (
  streamId: StreamId,
  revision: number,
  field: 'reason' | 'findings',
): ReadableRef => noteAt(streamId, revision, 'account-notes', field);

const obligationReason = { purpose: 'obligation-notes', field: 'reason' } as const;

/** Why something is owed no more, or something else is owed: for those who see the class. */
export const reasonOfObligation = (streamId: StreamId, revision: number): VisibleValue => ({
  state: 'protected',
  ref: noteAt(streamId, revision, obligationReason.purpose, obligationReason.field),
});

/** Why one child is let off may tell of its health: it is read like what a form says of that. */
const reasonOfChild = {
  readers: ['principal', 'vicePrincipal', 'homeroomTeacher', 'healthWorker', 'inspector'],
  sensitive: true,
} as const satisfies Pick<FieldDefinition, 'readers' | 'sensitive'>;

/** Of whoever sees the child (null for others), for those who may read it; the reading is recorded. */
export const waiverNoteOfChild = (view: View | null, revision: number): VisibleValue => {
  const { readers } = reasonOfChild;
  if (!view?.reader.readsField(reasonOfChild, view.place)) return { state: 'restricted', readers };
  const read = recordedRead(view, { fields: [reasonOfWaiver], readers });
  return noteShown(view, { revision, ...obligationReason }, read);
};

/** What is asked for, and what was answered: for who asks, and for the class or team. */
export const figureNote = (
  streamId: StreamId,
  revision: number,
  field: 'asked' | 'figures',
): ReadableRef => noteAt(streamId, revision, obligationReason.purpose, field);

/** What an authority concluded and asked for: for those who read conclusions, and the authority. */
export const inspectionNote = (streamId: StreamId, revision: number, field: string): ReadableRef =>
  noteAt(streamId, revision, 'inspection-notes', field);

/** Whether a block holds what the reference means: a note's purpose is never a form's. */
export const isMeant = (
  { purpose }: Pick<ReadableRef, 'purpose'>,
  blockPurpose: string,
): boolean => (purpose === null ? !isReservedPurpose(blockPurpose) : purpose === blockPurpose);

const clearForm = /^clear:(null|string|number|boolean):([\s\S]*)$/;

/** The value that a clear value's hash spells out (see `clearValueHash`); null for a commitment. */
export const clearValueOf = (hash: ValueHash): { readonly value: FieldValue } | null => {
  const parts = clearForm.exec(hash);
  if (!parts) return null;
  const [, type, text = ''] = parts;
  if (type === 'null') return { value: null };
  if (type === 'number') return { value: Number(text) };
  return { value: type === 'boolean' ? text === 'true' : text };
};
