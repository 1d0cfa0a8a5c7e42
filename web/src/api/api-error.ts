import type { CombinedError } from '@urql/core';
import type { Bilingual } from '../i18n/index.js';

/** Why a request failed: the code of the engine, or that there was no answer at all. */
export const codeOf = (error: CombinedError): string => {
  if (error.networkError && error.graphQLErrors.length === 0) return 'NO_ANSWER';
  const code = error.graphQLErrors[0]?.extensions['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
};

/** What the engine says to a person, in both languages; null when it did not answer. */
export const sentenceOf = (error: CombinedError): Bilingual | null => {
  const message = error.graphQLErrors[0]?.extensions['message'];
  return isBilingual(message) ? message : null;
};

/** To name when reporting a problem; says nothing about anybody. */
export const correlationOf = (error: CombinedError): string | null => {
  const id = error.graphQLErrors[0]?.extensions['correlationId'];
  return typeof id === 'string' ? id : null;
};

const isBilingual = (text: unknown): text is Bilingual =>
  typeof text === 'object' && text !== null && 'vi' in text && 'en' in text;
