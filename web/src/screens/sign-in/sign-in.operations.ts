import { Refused } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';

export const SignIn = graphql(
  `
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignedIn { sessionId }
      ...Refused
    }
  }
`,
  [Refused],
);

export const BeginPasskeySignIn = graphql(`
  mutation BeginPasskeySignIn {
    beginPasskeySignIn {
      __typename
      ceremonyId
      challenge
      credentialIds
      relyingPartyId
    }
  }
`);

export const FinishPasskeySignIn = graphql(
  `
  mutation FinishPasskeySignIn($input: FinishPasskeySignInInput!) {
    finishPasskeySignIn(input: $input) {
      __typename
      ... on SignedIn { sessionId }
      ...Refused
    }
  }
`,
  [Refused],
);
