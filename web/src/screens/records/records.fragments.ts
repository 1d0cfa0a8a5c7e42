import { graphql } from '../../api/graphql.js';

/** Who the child is, as far as the reader may know. */
export const RecordChild = graphql(`
  fragment RecordChild on Dossier {
    id
    about
    name { __typename ... on ReadableValue { value } }
    code { __typename ... on ReadableValue { value } }
    class { id name schoolYear }
  }
`);

/** What a report counts, and up to which entry of the log. */
export const FiguresShown = graphql(`
  fragment FiguresShown on ReportFigures {
    logIndex
    figures { code label { vi en } unit { vi en } value erased reports { counted expected } }
  }
`);
