import { Done, Refused } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { LeadingShown } from '../../parts/leading.fragments.js';

/** Where the original of a record is, and under which numbers other systems keep it. */
export const OriginalOfRecord = graphql(
  `
  query OriginalOfRecord($id: ID!, $waitFor: LogIndex) {
    record(id: $id, waitFor: $waitFor) {
      id
      leadingSystem { ...LeadingShown }
      leadingSystemAtEntry { ...LeadingShown }
      references {
        system
        systemName
        on
        revision
        number { __typename ... on ReadableValue { value } }
      }
    }
  }
`,
  [LeadingShown],
);

export const ReferenceRecord = graphql(
  `
  mutation ReferenceRecord($input: ReferenceRecordInput!) {
    referenceRecord(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);
