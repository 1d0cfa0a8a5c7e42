import type { SubjectId } from './ids.js';

/** What a form field can hold. `null` means: deliberately empty. */
export type FieldValue = string | number | boolean | null;
export type FieldName = string;
/** Why data of a subject is kept; a key exists per (subject, purpose). */
export type Purpose = string;

/**
 * What a witness can see and compare without seeing the value. For a protected field it is the
 * hex commitment stored in the envelope; for a clear field, the value itself in the form
 * `clear:<type>:<text>`.
 */
declare const brand: unique symbol;
export type ValueHash = string & { readonly [brand]: 'ValueHash' };

/**
 * The personal data of one subject for one purpose inside one event. In an event that was just
 * decided `V` is the plain value; in an event read back from the log it is the commitment.
 */
export interface ProtectedBlock<V> {
  readonly subjectId: SubjectId;
  readonly purpose: Purpose;
  readonly fields: Readonly<Record<FieldName, V>>;
}

export const clearValueHash = (value: FieldValue): ValueHash =>
  `clear:${value === null ? 'null' : typeof value}:${String(value)}` as ValueHash;

/** The hash of a field that never had a value; the same as that of an empty clear field. */
export const emptyValueHash: ValueHash = clearValueHash(null);

const reservedPurposes: readonly Purpose[] = [
  'account-notes',
  'consent',
  'correction',
  'documents',
  'dossier-notes',
  'inspection-notes',
  'media',
  'obligation-notes',
  'staff-identity',
];

/** Purposes of blocks that do not come from a form; a catalogue cannot use them. */
export const isReservedPurpose = (purpose: Purpose): boolean => reservedPurposes.includes(purpose);
