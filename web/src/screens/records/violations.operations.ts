import { graphql } from '../../api/graphql.js';

/** Plans that were used before they were in force; null for whoever answers for none of the classes. */
export const PlanViolations = graphql(`
  query PlanViolations(
    $schoolYear: String!, $classId: ID, $first: Int, $after: String, $waitFor: LogIndex
  ) {
    planViolations(
      schoolYear: $schoolYear, classId: $classId, first: $first, after: $after, waitFor: $waitFor
    ) {
      edges { node {
        planLabel { vi en }
        inForceSince
        enteredAt
        class { id name }
        plan { id status }
        record { id label { vi en } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const ClassesOfViolations = graphql(`
  query ClassesOfViolations($schoolYear: String!) {
    school { classes(schoolYear: $schoolYear) { id name } }
  }
`);
