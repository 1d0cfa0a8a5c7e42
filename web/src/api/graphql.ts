import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.js';

/** A value of a form field as the API gives it: dates as `YYYY-MM-DD`, whole numbers, or empty. */
export type FieldValue = string | number | boolean | null;

/**
 * Documents typed from the committed schema. They live in `*.operations.ts`, which import nothing
 * else: `web/operations.json` is made from these files, and production answers no other document.
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: {
    FieldValue: FieldValue;
    HexHash: string;
    Instant: string;
    LocalDate: string;
    LogIndex: string;
    Revision: string;
  };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
