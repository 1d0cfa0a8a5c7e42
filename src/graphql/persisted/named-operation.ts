import type { KnownOperations } from './known-operations.js';
import { OperationIsNotFound } from './operation-errors.js';

/** What a request says of its document, over HTTP and WebSocket alike. */
export interface Asked {
  readonly query?: unknown;
  readonly extensions?: unknown;
}

/**
 * The text that is meant by a hash; null for a request that names none. The form is that of Apollo's
 * persisted queries, without their registration: what is not known is not learnt.
 *
 * @throws OperationIsNotFound
 */
export const namedText = ({ query, extensions }: Asked, known: KnownOperations): string | null => {
  const named = memberOf(extensions, 'persistedQuery');
  if (named === undefined || named === null) return null;
  const hash = memberOf(named, 'sha256Hash');
  const isUnderstood = memberOf(named, 'version') === 1 && typeof hash === 'string';
  const text = isUnderstood ? known.textOf(hash) : null;
  if (text === null || (hasText(query) && query !== text)) throw new OperationIsNotFound();
  return text;
};

/** Clients that have to send some text send an empty one. */
const hasText = (query: unknown): boolean => query !== undefined && query !== null && query !== '';

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
