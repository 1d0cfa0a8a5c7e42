import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { ActShown } from '../../parts/act-line.fragments.js';
import { FormField } from '../../parts/form-field.fragments.js';

/** A class with its children in their order, and the sheets that are kept for it day by day. */
export const ClassDay = graphql(`
  query ClassDay($id: ID!, $first: Int, $after: String, $waitFor: LogIndex) {
    school {
      kindsInForce { kind label { vi en } about every rowFields { name } }
      years { name calendar { schoolDays daysOff { from to } } }
    }
    class(id: $id, waitFor: $waitFor) {
      id
      name
      schoolYear
      dossiers(first: $first, after: $after) {
        edges { node {
          id
          admittedOn
          exit { exitedOn }
          name { __typename ... on ReadableValue { value } }
        } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** One sheet of a class on one day, and the form that a new one has. */
export const SheetOfDay = graphql(
  `
  query SheetOfDay($classId: ID!, $kind: String!, $only: [String!]!, $day: String!, $waitFor: LogIndex) {
    school {
      kindsInForce(only: $only) {
        kind
        label { vi en }
        owners
        chain { step }
        fields { ...FormField }
        rowFields { ...FormField }
      }
    }
    class(id: $classId, waitFor: $waitFor) {
      id
      records(kind: $kind, period: $day, first: 1) {
        edges { node {
          id
          status
          revision
          openCorrections
          form { owners rowFields { ...FormField } }
          submitted { ...ActShown }
          locks { lockId decidedBy { ...PersonShown } unlock { validUntil } }
          fields { name label { vi en } value { __typename ... on ReadableValue { value } } }
          rows {
            dossierId
            dossier { id name { __typename ... on ReadableValue { value } } }
            fields { name value { __typename ... on ReadableValue { value } } }
          }
        } }
      }
    }
  }
`,
  [ActShown, FormField, PersonShown],
);
