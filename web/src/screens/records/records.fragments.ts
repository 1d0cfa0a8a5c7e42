import { graphql } from '../../api/graphql.js';

/** Who did it, when, and the entry that says so. */
export const RecordAct = graphql(`
  fragment RecordAct on Act {
    recordedAt
    role
    citation { vi en }
    person { id fullName { __typename ... on ReadableValue { value } } }
  }
`);

/** What a form asks for in a field. */
export const FormField = graphql(`
  fragment FormField on FieldDefinition {
    name
    label { vi en }
    required
    sensitive
    readers
    type { is lengthMax multiline notFuture min max options { code label { vi en } } }
  }
`);

/** Who the child is, as far as the reader may know. */
export const RecordChild = graphql(`
  fragment RecordChild on Dossier {
    id
    name { __typename ... on ReadableValue { value } }
    code { __typename ... on ReadableValue { value } }
    class { id name schoolYear }
  }
`);
