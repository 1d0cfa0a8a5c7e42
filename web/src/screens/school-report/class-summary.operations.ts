import { graphql } from '../../api/graphql.js';

/** Which kinds are summed up, and of which class. */
export const SummedKinds = graphql(`
  query SummedKinds($classId: ID!) {
    class(id: $classId) { id name schoolYear }
    school { kindsInForce { kind label { vi en } schoolReport { summary } } }
  }
`);

export const PeriodsOfSummed = graphql(`
  query PeriodsOfSummed($kind: String!) {
    school { kindsInForce(only: [$kind]) { kind periods { code label { vi en } } } }
  }
`);

/** What a class has of one kind for one period. */
export const SummaryOfClass = graphql(`
  query SummaryOfClass(
    $classId: ID!
    $kind: String!
    $period: String!
    $after: String
    $waitFor: LogIndex
  ) {
    classSummary(
      classId: $classId
      kind: $kind
      period: $period
      first: 30
      after: $after
      waitFor: $waitFor
    ) {
      edges { node {
        dossierId
        dossier { id name { __typename ... on ReadableValue { value } } }
        cells {
          topic { code label { vi en } }
          name
          label { vi en }
          state
          field { words { vi en } value { __typename ... on ReadableValue { value } } }
        }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
