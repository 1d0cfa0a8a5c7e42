import { graphql } from '../../api/graphql.js';
import { FormField } from '../../parts/form-field.fragments.js';
import { RecordAct, RecordChild } from './records.fragments.js';

/** A record with all its values; the last entries say whether it was returned, and why. */
export const RecordOnScreen = graphql(
  `
  query RecordOnScreen($id: ID!, $waitFor: LogIndex) {
    record(id: $id, waitFor: $waitFor) {
      id
      kind
      status
      revision
      schoolYear
      openCorrections
      label { vi en }
      form { owners chain { step label { vi en } roles } }
      dossier { ...RecordChild }
      submitted { ...RecordAct }
      approvals { step act { ...RecordAct } }
      locks { lockId decidedBy { id fullName { __typename ... on ReadableValue { value } } } unlock { validUntil } }
      fields { definition { ...FormField } value { __typename ... on ReadableValue { value } } }
    }
    history(recordId: $id, order: NEWEST_FIRST, first: 5, waitFor: $waitFor) {
      edges { node {
        type
        recordedAt
        hash
        role
        citation { vi en }
        person { id fullName { __typename ... on ReadableValue { value } } }
        notes { note value { __typename ... on ReadableValue { value } } }
      } }
    }
  }
`,
  [FormField, RecordAct, RecordChild],
);

/** The empty form of a kind, and for whom it is filled in. */
export const EmptyForm = graphql(
  `
  query EmptyForm($dossierId: ID!, $kind: String!) {
    dossier(id: $dossierId) { ...RecordChild }
    school {
      kindsInForce(only: [$kind]) {
        kind
        label { vi en }
        owners
        every
        topics { code label { vi en } }
        periods { code label { vi en } }
        chain { step label { vi en } roles }
        fields { ...FormField }
      }
    }
  }
`,
  [FormField, RecordChild],
);

/** Which kinds of record can be entered for a child, and what the child has. */
export const KindsToEnter = graphql(
  `
  query KindsToEnter($dossierId: ID!) {
    dossier(id: $dossierId) { ...RecordChild records { id kind } }
    school { kindsInForce { kind label { vi en } owners onePerDossier } }
  }
`,
  [RecordChild],
);
