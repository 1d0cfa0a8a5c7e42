import type { ClassId, StreamId } from '../../domain/shared/ids.js';
import {
  type FieldValue,
  isReservedPurpose,
  type ValueHash,
} from '../../domain/shared/protected-block.js';
import type { FieldDefinition } from '../../domain/shared/record-kind.js';
import { powers, type Role } from '../../domain/shared/roles.js';
import type { NotePointer, ValuePointer } from '../ports/read-model-rows.js';
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
}

export type VisibleValue =
  | { readonly state: 'clear'; readonly value: FieldValue }
  /** Readable by the reader; `RevealValuesQuery` gives the value, or says that it is erased. */
  | { readonly state: 'protected'; readonly ref: ReadableRef }
  | { readonly state: 'restricted'; readonly readers: readonly Role[] }
  | { readonly state: 'erased' };

const grant = (ref: Omit<ReadableRef, typeof granted>): ReadableRef => ref as ReadableRef;

/** In whose name something of a dossier is looked at. */
export interface View {
  readonly reader: Reader;
  readonly classId: ClassId;
  readonly streamId: StreamId;
}

export const visibleValue = (
  { reader, classId, streamId }: View,
  definition: FieldDefinition | null,
  pointer: ValuePointer,
): VisibleValue => {
  // A field that no form knows has no readers.
  const readers = definition?.readers ?? [];
  if (!reader.readsField({ readers }, classId)) return { state: 'restricted', readers };
  if (!pointer.protected) return { state: 'clear', value: pointer.value };
  const field = definition?.name ?? '';
  const revision = BigInt(pointer.revision);
  return { state: 'protected', ref: grant({ streamId, revision, purpose: null, field }) };
};

/** The hash of a clear value is the value itself, so it is shown only to its readers. */
export const visibleHash = (value: VisibleValue, pointer: ValuePointer): ValueHash | null =>
  value.state === 'restricted' && !pointer.protected ? null : pointer.hash;

/** Why a dossier is held may name who complained, and of whom: for those who may hold it. */
const dossierNotes = { purpose: 'dossier-notes', readers: powers.holdDossier } as const;

/** Free text about fields is for those who may read all of these fields. */
export const visibleNote = (
  { reader, classId, streamId }: View,
  about: readonly (FieldDefinition | null)[],
  { revision, purpose, field }: NotePointer,
): VisibleValue => {
  const rules = purpose === dossierNotes.purpose ? [...about, dossierNotes] : about;
  const hidden = rules.find(
    (rule) => !reader.readsField({ readers: rule?.readers ?? [] }, classId),
  );
  if (hidden !== undefined) return { state: 'restricted', readers: hidden?.readers ?? [] };
  const ref = grant({ streamId, revision: BigInt(revision), purpose, field });
  return { state: 'protected', ref };
};

/** Names of staff are for everybody in office at the school. */
export const staffName = (streamId: StreamId, revision: bigint): ReadableRef =>
  grant({ streamId, revision, purpose: 'staff-identity', field: 'fullName' });

/** Why an account was changed, and what a review found: for those who read the access register. */
export const accountNote = (
  streamId: StreamId,
  revision: number,
  field: 'reason' | 'findings',
): ReadableRef => grant({ streamId, revision: BigInt(revision), purpose: 'account-notes', field });

/** Whether a block holds what the reference means: a note's purpose is never a form's. */
export const isMeant = ({ purpose }: ReadableRef, blockPurpose: string): boolean =>
  purpose === null ? !isReservedPurpose(blockPurpose) : purpose === blockPurpose;

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
