import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';

/** Children, classes and colleagues; what was typed goes in the body and stands in no address. */
export const Find = graphql(
  `
  query Find($text: String!, $first: Int) {
    search(text: $text, first: $first) {
      dossiers {
        id
        status
        name { __typename ... on ReadableValue { value } }
        code { __typename ... on ReadableValue { value } }
        class { id name schoolYear }
      }
      classes { id name schoolYear }
      people { ...PersonShown staffCode }
      hasMore
    }
  }
`,
  [PersonShown],
);
