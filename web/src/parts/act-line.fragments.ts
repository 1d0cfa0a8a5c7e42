import { graphql } from '../api/graphql.js';

/** Who did it, in which office, when, and the entry that says so. */
export const ActShown = graphql(`
  fragment ActShown on Act {
    logIndex
    recordedAt
    citation { vi en }
    role
    person { id fullName { __typename ... on ReadableValue { value } } }
  }
`);
