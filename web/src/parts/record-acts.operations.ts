import { Done, Refused } from '../api/act.fragments.js';
import { graphql } from '../api/graphql.js';

export const RegisterRecord = graphql(
  `
  mutation RegisterRecord($input: RegisterRecordInput!) {
    registerRecord(input: $input) {
      __typename
      ...Done
      ...Refused
      ... on RecordOfThisKindExists { recordId }
      ... on FieldsAreInvalid { problems { field problem message { vi en } } }
    }
  }
`,
  [Done, Refused],
);

export const ReviseRecord = graphql(
  `
  mutation ReviseRecord($input: ReviseRecordInput!) {
    reviseRecord(input: $input) {
      __typename
      ...Done
      ...Refused
      ... on FieldsAreInvalid { problems { field problem message { vi en } } }
    }
  }
`,
  [Done, Refused],
);

export const SubmitRecord = graphql(
  `
  mutation SubmitRecord($input: SubmitRecordInput!) {
    submitRecord(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);
