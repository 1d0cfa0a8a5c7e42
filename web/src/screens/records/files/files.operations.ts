import { Done, Refused } from '../../../api/act.fragments.js';
import { graphql } from '../../../api/graphql.js';

export const AttachFile = graphql(
  `
  mutation AttachFile($input: AttachFileInput!) {
    attachFile(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);

export const DetachFile = graphql(
  `
  mutation DetachFile($input: DetachFileInput!) {
    detachFile(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);
