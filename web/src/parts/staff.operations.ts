import { graphql } from '../api/graphql.js';
import { PersonShown } from '../api/person.fragments.js';

/** Whom an office, a power or an account can be given to. */
export const StaffToChoose = graphql(
  `
  query StaffToChoose($after: String, $waitFor: LogIndex) {
    school(waitFor: $waitFor) {
      people(first: 50, after: $after) {
        edges { node { ...PersonShown staffCode } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [PersonShown],
);
