import { graphql } from '../api/graphql.js';

/** A member of staff, by name. */
export const StaffName = graphql(`
  fragment StaffName on Person {
    id
    fullName { __typename ... on ReadableValue { value } }
  }
`);
