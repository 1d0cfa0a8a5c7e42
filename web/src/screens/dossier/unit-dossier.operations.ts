import { graphql } from '../../api/graphql.js';

/** What is kept of a team, of somebody on the staff or of the school, newest first. */
export const FiledInDossier = graphql(`
  query FiledInDossier($id: ID!, $kind: String, $first: Int, $after: String, $waitFor: LogIndex) {
    dossier(id: $id, waitFor: $waitFor) {
      id
      about
      name { __typename ... on ReadableValue { value } }
      team { id schoolYear }
      filed(kind: $kind, first: $first, after: $after) {
        edges { node {
          id
          status
          label { vi en }
          submitted { recordedAt }
        } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** The kinds that are kept of something else than children and classes. */
export const KindsOfUnits = graphql(`
  query KindsOfUnits {
    school { kindsInForce { kind label { vi en } about owners ownFileOnly tier } }
  }
`);
