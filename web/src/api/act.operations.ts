import { graphql } from './graphql.js';
import { Refused } from './act.fragments.js';

export const ConfirmStepUp = graphql(
  `
  mutation ConfirmStepUp($input: ConfirmStepUpInput!) {
    confirmStepUp(input: $input) {
      __typename
      ... on StepUpConfirmed { challengeIds }
      ...Refused
    }
  }
`,
  [Refused],
);

export const BeginPasskeyStepUp = graphql(
  `
  mutation BeginPasskeyStepUp($input: BeginPasskeyStepUpInput!) {
    beginPasskeyStepUp(input: $input) {
      __typename
      ... on PasskeyQuestion { challenge credentialIds relyingPartyId expiresAt }
      ...Refused
    }
  }
`,
  [Refused],
);
