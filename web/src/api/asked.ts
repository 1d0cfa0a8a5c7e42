import { CombinedError } from '@urql/core';
import { type Answered, type Refusal, refusalOf } from './acts.js';

/**
 * How something at the door ended: it carries no command id and leaves no receipt, because it is
 * about who somebody is and not about the school.
 */
export type Asked<T> =
  | { readonly is: 'done'; readonly answer: Exclude<T, { readonly code: string }> }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'failed'; readonly error: CombinedError };

/** Tells apart what was answered, what was refused and that there was no answer. */
export const askedOf = <T extends { readonly __typename: string }>(
  error: CombinedError | undefined,
  answered: T | undefined,
): Asked<T> => {
  if (error || !answered) return { is: 'failed', error: error ?? new CombinedError({}) };
  if ('code' in answered) return { is: 'refused', refusal: refusalOf(answered as Answered) };
  return { is: 'done', answer: answered as Exclude<T, { readonly code: string }> };
};
