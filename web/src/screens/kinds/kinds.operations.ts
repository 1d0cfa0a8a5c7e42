import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';

/** Every kind of which records are entered now, and what is said of each. */
export const KindsOfSchool = graphql(`
  query KindsOfSchool($waitFor: LogIndex) {
    school(waitFor: $waitFor) {
      ownKinds
      kindsInForce {
        kind
        label { vi en }
        tier
        legalBasis
        about
        owners
        onePerDossier
        every
        topics { code }
        rowFields { name }
        rules { said { vi en } }
        rowRules { said { vi en } }
        numbered
        versioned { effectiveFrom }
        due { from days by }
        dueAfter { days }
        retention { permanent years from }
        chain { step label { vi en } roles sample }
      }
    }
  }
`);

export const AddKinds = graphql(
  `
  mutation AddKinds($input: AddKindsInput!) {
    addKinds(input: $input) {
      __typename
      ...Done
      ...StepUp
      ...Refused
      ... on CatalogueIsInvalid { problem }
    }
  }
`,
  [Done, StepUp, Refused],
);
