import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { ActShown } from '../../parts/act-line.fragments.js';
import { FormField } from '../../parts/form-field.fragments.js';
import { RecordChild } from './records.fragments.js';

/** What was submitted and waits for a step of its chain. */
export const RecordsToApprove = graphql(
  `
  query RecordsToApprove(
    $classId: ID, $kind: String, $period: String, $forMyStep: Boolean!
    $order: RecordOrder!
    $first: Int, $after: String, $waitFor: LogIndex
  ) {
    records(
      status: SUBMITTED, classId: $classId, kind: $kind, period: $period, forMyStep: $forMyStep
      order: $order, first: $first, after: $after, waitFor: $waitFor
    ) {
      edges { node {
        id
        label { vi en }
        form { chain { step label { vi en } roles } }
        dossier { ...RecordChild }
        submitted { ...ActShown }
        submittedOutOfWindow
        submittedRevision
        draws { step isChosen }
        approvals { step }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [ActShown, RecordChild],
);

/** By what the list can be narrowed. */
export const ApprovalFilter = graphql(`
  query ApprovalFilter($schoolYear: String) {
    school {
      classes(schoolYear: $schoolYear) { id name schoolYear }
      kindsInForce { kind label { vi en } chain { step } }
    }
  }
`);

export const PeriodsOfKind = graphql(`
  query PeriodsOfKind($kind: String!) {
    school { kindsInForce(only: [$kind]) { kind every periods { code label { vi en } } } }
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

/** All that are chosen, or none: what stands against it is said of each. */
export const ApproveRecords = graphql(
  `
  mutation ApproveRecords($input: ApproveRecordsInput!) {
    approveRecords(input: $input) {
      __typename ...Done ...Refused ...StepUp
      ... on RecordsAreRefused { records { recordId message { vi en } nextStep { vi en } } }
    }
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
