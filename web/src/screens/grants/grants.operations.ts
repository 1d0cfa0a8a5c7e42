import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';

export const GrantsToAuthorities = graphql(
  `
  query GrantsToAuthorities($after: String, $waitFor: LogIndex) {
    authorityGrants(first: 20, after: $after, waitFor: $waitFor) {
      edges {
        node {
          id
          authorityId
          requestNo
          scope { schoolYears kinds classIds }
          validFrom
          validTo
          includesSensitive
          given { recordedAt role person { ...PersonShown } citation { vi en } }
          ended { decisionNo act { recordedAt } }
          inspectors {
            id
            status
            inspectorName { __typename ... on ReadableValue { value } }
            invitation { act { recordedAt } }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [PersonShown],
);
