import { Refused } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';

export const BeginInvitation = graphql(
  `
  mutation BeginInvitation($input: BeginInvitationInput!) {
    beginInvitation(input: $input) {
      __typename
      ... on AppToSetUp { otpauthUri signInName totpSecret }
      ...Refused
    }
  }
`,
  [Refused],
);

export const AcceptInvitation = graphql(
  `
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on InvitationAccepted { recoveryCodes }
      ... on PasswordIsRefused { problem }
      ...Refused
    }
  }
`,
  [Refused],
);
