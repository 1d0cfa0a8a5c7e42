import { graphql } from '../api/graphql.js';
import { PersonShown } from '../api/person.fragments.js';

/** Something that waits, with what it is about. */
export const DutyParts = graphql(
  `
  fragment DutyParts on Duty {
    kind
    since
    due
    late
    correction { id label { vi en } status rowOf { id name { __typename ... on ReadableValue { value } } } }
    record { id kind }
    dossier { id about name { __typename ... on ReadableValue { value } } }
    class { id name }
    lock { id scope { class { id name } classId recordId schoolYear period } }
    grant { id requestNo }
    finding { conclusionId findingNo documentNo dueOn asked { __typename ... on ReadableValue { value } } }
    importId
    predecessor { ...PersonShown }
  }
`,
  [PersonShown],
);
