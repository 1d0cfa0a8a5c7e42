import { graphql } from '../api/graphql.js';
import { PersonShown } from '../api/person.fragments.js';

/** Staff with what they are appointed to, to choose from. */
export const StaffPage = graphql(
  `
  query StaffPage($first: Int!, $after: String) {
    school {
      people(first: $first, after: $after) {
        edges {
          node {
            ...PersonShown
            appointments { role to class { id name } }
          }
        }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`,
  [PersonShown],
);
