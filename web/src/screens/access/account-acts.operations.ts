import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';

export const OpenAccount = graphql(
  `
  mutation OpenAccount($input: OpenAccountInput!) {
    openAccount(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const SuspendAccount = graphql(
  `
  mutation SuspendAccount($input: SuspendAccountInput!) {
    suspendAccount(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const ReinstateAccount = graphql(
  `
  mutation ReinstateAccount($input: ReinstateAccountInput!) {
    reinstateAccount(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const CloseAccount = graphql(
  `
  mutation CloseAccount($input: CloseAccountInput!) {
    closeAccount(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const OpenServiceAccount = graphql(
  `
  mutation OpenServiceAccount($input: OpenServiceAccountInput!) {
    openServiceAccount(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const RevokeServiceToken = graphql(
  `
  mutation RevokeServiceToken($input: RevokeServiceTokenInput!) {
    revokeServiceToken(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const SignAccountReview = graphql(
  `
  mutation SignAccountReview($input: SignAccountReviewInput!) {
    signAccountReview(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const IssueServiceToken = graphql(
  `
  mutation IssueServiceToken($input: IssueServiceTokenInput!) {
    issueServiceToken(input: $input) {
      __typename
      ... on ServiceTokenIssued {
        commandId
        createdId
        receipts { logIndex recordedAt hash citation { vi en } }
        token
      }
      ...StepUp
      ...Refused
    }
  }
`,
  [StepUp, Refused],
);

export const RotateServiceToken = graphql(
  `
  mutation RotateServiceToken($input: RotateServiceTokenInput!) {
    rotateServiceToken(input: $input) {
      __typename
      ... on ServiceTokenIssued {
        commandId
        createdId
        receipts { logIndex recordedAt hash citation { vi en } }
        token
      }
      ...StepUp
      ...Refused
    }
  }
`,
  [StepUp, Refused],
);
