import { graphql } from '../../api/graphql.js';
import { TimelineEntry } from './dossier.fragments.js';

/** What happened to a dossier or to one record of it, page by page. */
export const Timeline = graphql(
  `
  query Timeline(
    $dossierId: ID
    $recordId: ID
    $field: String
    $actor: ID
    $types: [String!]
    $order: HistoryOrder!
    $after: String
    $waitFor: LogIndex
  ) {
    history(
      dossierId: $dossierId
      recordId: $recordId
      field: $field
      actor: $actor
      types: $types
      order: $order
      first: 30
      after: $after
      waitFor: $waitFor
    ) {
      edges { node { ...TimelineEntry } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [TimelineEntry],
);
