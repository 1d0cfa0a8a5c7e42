import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { FormField } from '../../parts/form-field.fragments.js';
import { RecordAct, RecordChild } from './records.fragments.js';

/** What was submitted and waits for a step of its chain. */
export const RecordsToApprove = graphql(
  `
  query RecordsToApprove($classId: ID, $first: Int, $after: String, $waitFor: LogIndex) {
    records(status: SUBMITTED, classId: $classId, first: $first, after: $after, waitFor: $waitFor) {
      edges { node {
        id
        label { vi en }
        form { chain { step label { vi en } roles } }
        dossier { ...RecordChild }
        submitted { ...RecordAct }
        approvals { step }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [RecordAct, RecordChild],
);

export const ClassesToChoose = graphql(`
  query ClassesToChoose($schoolYear: String) {
    school { classes(schoolYear: $schoolYear) { id name schoolYear } }
  }
`);

/** The values of one record, asked for only when somebody opens it: what is sensitive is noted. */
export const RecordToRead = graphql(
  `
  query RecordToRead($id: ID!) {
    record(id: $id) {
      id
      label { vi en }
      form { rowFields { ...FormField } }
      fields { definition { ...FormField } value { __typename ... on ReadableValue { value } } }
      rows {
        dossierId
        dossier { id name { __typename ... on ReadableValue { value } } }
        fields { name value { __typename ... on ReadableValue { value } } }
      }
    }
  }
`,
  [FormField],
);

export const ApproveRecord = graphql(
  `
  mutation ApproveRecord($input: ApproveRecordInput!) {
    approveRecord(input: $input) { __typename ...Done ...Refused ...StepUp }
  }
`,
  [Done, Refused, StepUp],
);

export const ReturnRecord = graphql(
  `
  mutation ReturnRecord($input: ReturnRecordInput!) {
    returnRecord(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);
