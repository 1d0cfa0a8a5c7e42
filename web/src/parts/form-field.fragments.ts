import { graphql } from '../api/graphql.js';

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

/** A rule between fields, and how it is said. */
export const RuleShown = graphql(`
  fragment RuleShown on FieldRule { left is right said { vi en } }
`);
