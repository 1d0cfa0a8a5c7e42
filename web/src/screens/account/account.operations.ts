import { Refused } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';

export const MyAccount = graphql(`
  query MyAccount($entries: Int!) {
    myFactors { id method label enrolledAt lastUsedAt unused }
    mySessions { id deviceId authentication createdAt lastSeenAt expiresAt isThisOne }
    signInLog(first: $entries) { id type what { vi en } cause recordedAt deviceId }
  }
`);

export const SetPassword = graphql(
  `
  mutation SetPassword($input: SetPasswordInput!) {
    setPassword(input: $input) {
      __typename
      ... on SessionsEnded { thisOneToo }
      ... on PasswordIsRefused { problem }
      ...Refused
    }
  }
`,
  [Refused],
);

export const BeginPasskeyEnrolment = graphql(
  `
  mutation BeginPasskeyEnrolment {
    beginPasskeyEnrolment {
      __typename
      ... on PasskeyToEnrol { ceremonyId challenge credentialIds relyingPartyId accountId signInName }
      ...Refused
    }
  }
`,
  [Refused],
);

export const FinishPasskeyEnrolment = graphql(
  `
  mutation FinishPasskeyEnrolment($input: FinishPasskeyEnrolmentInput!) {
    finishPasskeyEnrolment(input: $input) {
      __typename
      ... on FactorEnrolled { factorId }
      ...Refused
    }
  }
`,
  [Refused],
);

export const RemoveFactor = graphql(
  `
  mutation RemoveFactor($input: RemoveFactorInput!) {
    removeFactor(input: $input) {
      __typename
      ... on SessionsEnded { thisOneToo }
      ...Refused
    }
  }
`,
  [Refused],
);

export const RenewRecoveryCodes = graphql(
  `
  mutation RenewRecoveryCodes($input: RenewRecoveryCodesInput!) {
    renewRecoveryCodes(input: $input) {
      __typename
      ... on RecoveryCodes { recoveryCodes }
      ...Refused
    }
  }
`,
  [Refused],
);

export const EndSession = graphql(
  `
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      __typename
      ... on SessionsEnded { thisOneToo }
      ...Refused
    }
  }
`,
  [Refused],
);

export const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions { __typename thisOneToo }
  }
`);
