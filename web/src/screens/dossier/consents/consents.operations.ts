import { Done, Refused, StepUp } from '../../../api/act.fragments.js';
import { graphql } from '../../../api/graphql.js';
import { ActShown } from '../../../parts/act-line.fragments.js';

/** Who agreed to photos and films of a child, and who took it back. */
export const ConsentsOfChild = graphql(
  `
  query ConsentsOfChild($id: ID!, $waitFor: LogIndex) {
    dossier(id: $id, waitFor: $waitFor) {
      id
      consents {
        id
        from
        until
        childAgreed
        isInForce
        guardian { __typename ... on ReadableValue { value } }
        relation { __typename ... on ReadableValue { value } }
        paper { __typename ... on ReadableValue { value } }
        given { ...ActShown }
        withdrawal {
          withdrawnOn
          guardian { __typename ... on ReadableValue { value } }
          paper { __typename ... on ReadableValue { value } }
          act { ...ActShown }
        }
      }
    }
  }
`,
  [ActShown],
);

export const GiveConsent = graphql(
  `
  mutation GiveConsent($input: GiveConsentInput!) {
    giveConsent(input: $input) {
      __typename
      ...Done
      ...Refused
    }
  }
`,
  [Done, Refused],
);

export const WithdrawConsent = graphql(
  `
  mutation WithdrawConsent($input: WithdrawConsentInput!) {
    withdrawConsent(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
    }
  }
`,
  [Done, Refused, StepUp],
);
