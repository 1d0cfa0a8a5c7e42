import type { FieldValue } from '../api/graphql.js';
import type { Bilingual } from '../i18n/bilingual.js';

/** A value as the API gives it: readable, destroyed by decision, or not for this reader. */
export type RecordValue =
  | { readonly __typename: 'ReadableValue'; readonly value: FieldValue }
  | { readonly __typename: 'ErasedValue' }
  | { readonly __typename: 'RestrictedValue' };

/** What is needed of a field's type to write its values the way people do. */
export interface ShownType {
  readonly is: string;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly options?: readonly { readonly code: string; readonly label: Bilingual }[] | null;
}
