import { Refused, StepUp } from '../api/act.fragments.js';
import { graphql } from '../api/graphql.js';

export const InviteAccount = graphql(
  `
  mutation InviteAccount($input: InviteAccountInput!) {
    inviteAccount(input: $input) {
      __typename
      ... on InvitationMade {
        commandId
        createdId
        receipts { logIndex recordedAt hash citation { vi en } }
        signInName
        invitationCode
      }
      ...StepUp
      ...Refused
    }
  }
`,
  [StepUp, Refused],
);
