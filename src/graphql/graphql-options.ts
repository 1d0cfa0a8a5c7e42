import type { KnownOperations } from './persisted/known-operations.js';

export const GRAPHQL_OPTIONS = Symbol('GraphqlOptions');

export interface GraphqlOptions {
  /** Introspection, suggestions, and documents of a browser's own; never in production. */
  readonly development: boolean;
  readonly path: string;
  /** Those of the console. */
  readonly operations: KnownOperations;
  /** Defaults in limits.ts. */
  readonly slowConsumerMs?: number;
  readonly socketRecheckMs?: number;
}
