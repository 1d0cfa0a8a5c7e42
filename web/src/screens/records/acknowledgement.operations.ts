import { Done, Refused } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';

export const AcknowledgeRecord = graphql(
  `
  mutation AcknowledgeRecord($input: AcknowledgeRecordInput!) {
    acknowledgeRecord(input: $input) {
      __typename
      ...Done
      ...Refused
    }
  }
`,
  [Done, Refused],
);

/** Who is asked to read a record, those who have not first. */
export const ReceiptsOfRecord = graphql(
  `
  query ReceiptsOfRecord($recordId: ID!, $first: Int!, $after: String, $waitFor: LogIndex) {
    readReceipts(recordId: $recordId, first: $first, after: $after, waitFor: $waitFor) {
      edges { node {
        person { ...PersonShown }
        act { recordedAt role }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [PersonShown],
);
