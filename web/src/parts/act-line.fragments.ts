import { graphql } from '../api/graphql.js';
import { PersonShown } from '../api/person.fragments.js';

/** Who did it, in which office, when, and the entry that says so. */
export const ActShown = graphql(
  `
  fragment ActShown on Act {
    logIndex
    recordedAt
    citation { vi en }
    role
    person { ...PersonShown }
  }
`,
  [PersonShown],
);
