import type { LocalizedText } from '../application/vocabulary.js';

/** For the one place in GraphQL that knows a single string: Vietnamese first, English beside. */
export const bilingual = ({ vi, en }: LocalizedText): string => `${vi} / ${en}`;
