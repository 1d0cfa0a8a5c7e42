import { graphql } from '../../api/graphql.js';

/** Who came, moved and left between two days, both included. */
export const MovementsBetween = graphql(`
  query MovementsBetween(
    $from: LocalDate!, $to: LocalDate!, $classId: ID, $first: Int, $after: String, $waitFor: LogIndex
  ) {
    movements(
      from: $from, to: $to, classId: $classId, first: $first, after: $after, waitFor: $waitFor
    ) {
      edges { node {
        day
        what
        admissionKind
        exitKind
        decisionNo
        fromClass { id name }
        toClass { id name }
        dossier { id about name { __typename ... on ReadableValue { value } } }
        recorded { recordedAt citation { vi en } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const ClassesOfMovements = graphql(`
  query ClassesOfMovements($schoolYear: String!) {
    school { classes(schoolYear: $schoolYear) { id name } }
  }
`);
