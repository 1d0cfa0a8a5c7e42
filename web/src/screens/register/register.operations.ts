import { Done, Refused } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { ActShown } from '../../parts/act-line.fragments.js';
import { FormField } from '../../parts/form-field.fragments.js';

/** Which kinds are registers. */
export const NumberedKinds = graphql(`
  query NumberedKinds {
    school { kindsInForce { kind numbered label { vi en } owners topics { code label { vi en } } } }
  }
`);

/** What stands in a line of a register. */
export const FieldsOfRegister = graphql(
  `
  query FieldsOfRegister($kind: String!) {
    school { kindsInForce(only: [$kind]) { kind fields { ...FormField } } }
  }
`,
  [FormField],
);

export const LinesOfRegister = graphql(
  `
  query LinesOfRegister(
    $kind: String!
    $year: String!
    $topic: String
    $number: Int
    $from: LocalDate
    $to: LocalDate
    $holding: String
    $newestFirst: Boolean!
    $fields: [String!]
    $first: Int!
    $after: String
    $waitFor: LogIndex
  ) {
    registerEntries(
      kind: $kind
      year: $year
      topic: $topic
      number: $number
      from: $from
      to: $to
      holding: $holding
      newestFirst: $newestFirst
      first: $first
      after: $after
      waitFor: $waitFor
    ) {
      edges { node {
        recordId
        number
        year
        day
        topic { code label { vi en } }
        closed { ...ActShown }
        record {
          id
          status
          label { vi en }
          fields(only: $fields) { name value { __typename ... on ReadableValue { value } } }
        }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [ActShown],
);

export const DaysOfRegister = graphql(
  `
  query DaysOfRegister($kind: String!, $year: String!, $first: Int!, $after: String, $waitFor: LogIndex) {
    registerDays(kind: $kind, year: $year, first: $first, after: $after, waitFor: $waitFor) {
      edges { node {
        day
        numbers { topic { code label { vi en } } first last }
        closed { ...ActShown }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [ActShown],
);

export const CloseRegisterDay = graphql(
  `
  mutation CloseRegisterDay($input: CloseRegisterDayInput!) {
    closeRegisterDay(input: $input) {
      __typename
      ...Done
      ...Refused
    }
  }
`,
  [Done, Refused],
);
