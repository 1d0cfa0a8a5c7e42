import { graphql } from '../../api/graphql.js';
import { RecordChild } from './records.fragments.js';

/** The records that a value names, as far as this person may read them. */
export const RecordsOfField = graphql(
  `
  query RecordsOfField($id: ID!, $field: String!, $waitFor: LogIndex) {
    record(id: $id, waitFor: $waitFor) {
      fields(only: [$field]) { records { recordId record { id label { vi en } dossier { ...RecordChild } } } }
    }
  }
`,
  [RecordChild],
);

/** What names a record, the newest first, and the kinds that can. */
export const RecordsThatName = graphql(`
  query RecordsThatName($id: ID!, $first: Int!, $waitFor: LogIndex) {
    records(naming: $id, order: NEWEST_FIRST, first: $first, waitFor: $waitFor) {
      edges { node { id status label { vi en } submitted { recordedAt } } }
      pageInfo { hasNextPage }
    }
    school { kindsInForce { kind label { vi en } owners about namingField } }
  }
`);
