export const GRAPHQL_OPTIONS = Symbol('GraphqlOptions');

export interface GraphqlOptions {
  /** Introspection and suggestions; never in production. */
  readonly development: boolean;
  readonly path: string;
  /** Defaults in limits.ts. */
  readonly slowConsumerMs?: number;
  readonly socketRecheckMs?: number;
}
