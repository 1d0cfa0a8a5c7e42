import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { DossierHead, ShownRecord } from './dossier.fragments.js';

/** A dossier with its profile. */
export const DossierWithProfile = graphql(
  `
  query DossierWithProfile($id: ID!, $waitFor: LogIndex) {
    dossier(id: $id, waitFor: $waitFor) {
      ...DossierHead
      shown: record(kind: "child-profile") { ...ShownRecord }
    }
    last: history(dossierId: $id, first: 1, order: NEWEST_FIRST) {
      edges { node { logIndex recordedAt hash citation { vi en } } }
    }
  }
`,
  [DossierHead, ShownRecord],
);

/** A dossier with the record of it that somebody chose. */
export const DossierWithRecord = graphql(
  `
  query DossierWithRecord($id: ID!, $recordId: ID!, $waitFor: LogIndex) {
    dossier(id: $id, waitFor: $waitFor) { ...DossierHead }
    shown: record(id: $recordId) { ...ShownRecord }
    last: history(dossierId: $id, first: 1, order: NEWEST_FIRST) {
      edges { node { logIndex recordedAt hash citation { vi en } } }
    }
  }
`,
  [DossierHead, ShownRecord],
);

/** Where the dossier stands: no value is asked for, so nothing is recorded as seen. */
export const DossierEnd = graphql(`
  query DossierEnd($id: ID!) {
    history(dossierId: $id, first: 1, order: NEWEST_FIRST) { edges { cursor } }
  }
`);

/** The moments at which a record changed. */
export const MomentsOfRecord = graphql(`
  query MomentsOfRecord($recordId: ID!, $after: String) {
    history(recordId: $recordId, first: 50, after: $after, order: OLDEST_FIRST) {
      edges { node { logIndex recordedAt label { vi en } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const RecordThen = graphql(`
  query RecordThen($recordId: ID!, $logIndex: LogIndex, $recordedAt: Instant) {
    asOf(recordId: $recordId, logIndex: $logIndex, recordedAt: $recordedAt) {
      status
      last { logIndex recordedAt }
      fields { name value { __typename ... on ReadableValue { value } } }
    }
  }
`);

/** Who was shown sensitive values of this child. */
export const WhoLooked = graphql(
  `
  query WhoLooked($id: ID!, $after: String) {
    dossier(id: $id) {
      views(first: 20, after: $after) {
        edges {
          node {
            logIndex
            recordedAt
            operation
            requestNo
            role
            fields
            person { ...PersonShown }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [PersonShown],
);

/** What the sheets of the class say of a child; a choice brings the words of its options. */
export const SheetRowsOfChild = graphql(`
  query SheetRowsOfChild($id: ID!, $first: Int!, $after: String, $waitFor: LogIndex) {
    dossier(id: $id, waitFor: $waitFor) {
      id
      sheetRows(first: $first, after: $after) {
        edges { node {
          label { vi en }
          record { id status }
          fields {
            name
            label { vi en }
            value { __typename ... on ReadableValue { value } }
            definition { type { is min max options { code label { vi en } } } }
          }
        } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);
