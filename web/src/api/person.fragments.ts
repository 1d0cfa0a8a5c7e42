import { graphql } from './graphql.js';

/** Somebody of the school, by name; the name is not readable once it is destroyed. */
export const PersonShown = graphql(`
  fragment PersonShown on Person {
    id
    fullName { __typename ... on ReadableValue { value } }
  }
`);
