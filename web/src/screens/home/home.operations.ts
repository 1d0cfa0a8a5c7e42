import { graphql } from '../../api/graphql.js';

/** What waits for me: how much of each kind, and what is due first. */
export const Home = graphql(`
  query Home($waitFor: LogIndex) {
    dutyCounts(waitFor: $waitFor) { kind count late }
    duties(first: 20, kinds: [
      PERMIT_CORRECTION, ATTEST_CORRECTION, APPLY_CORRECTION, CLOSE_CORRECTION, DECIDE_UNLOCK,
      EXECUTE_UNLOCK, REVISE_RECORD, DECIDE_LOCK, EXECUTE_LOCK, GRANT_ENDS, TAKE_OVER_OFFICE,
      FOLLOW_CORRECTION
    ]) {
      edges {
        cursor
        node {
          kind
          since
          due
          late
          correction { id label { vi en } status }
          record { id kind }
          dossier { id name { __typename ... on ReadableValue { value } } }
          class { id name }
          grant { id requestNo }
        }
      }
      pageInfo { hasNextPage }
    }
  }
`);
