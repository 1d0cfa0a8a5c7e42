import { graphql } from '../../api/graphql.js';
import { FormField } from '../../parts/form-field.fragments.js';

/** Which kinds are rules with versions. */
export const VersionedKinds = graphql(`
  query VersionedKinds {
    school { kindsInForce { kind label { vi en } owners versioned { effectiveFrom } } }
  }
`);

/** What holds on a day. */
export const RulesOnDay = graphql(`
  query RulesOnDay($on: LocalDate, $waitFor: LogIndex) {
    rulesInForce(on: $on, waitFor: $waitFor) { inForceFrom record { id label { vi en } } }
  }
`);

/** One set of rules, to be read and printed. */
export const RulesToRead = graphql(
  `
  query RulesToRead($id: ID!, $waitFor: LogIndex) {
    record(id: $id, waitFor: $waitFor) {
      id
      kind
      fields { definition { ...FormField } value { __typename ... on ReadableValue { value } } }
    }
  }
`,
  [FormField],
);

/** Every version of a kind, with when it holds. */
export const VersionsOfRules = graphql(`
  query VersionsOfRules($kind: String!, $first: Int!, $after: String, $waitFor: LogIndex) {
    ruleVersions(kind: $kind, first: $first, after: $after, waitFor: $waitFor) {
      edges { node {
        standing
        inForceFrom
        inForceUntil
        record { id status label { vi en } topic { code } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The newest versions of a kind, to choose from. */
export const VersionsToCompare = graphql(`
  query VersionsToCompare($kind: String!, $waitFor: LogIndex) {
    ruleVersions(kind: $kind, first: 50, waitFor: $waitFor) {
      edges { node { inForceFrom record { id label { vi en } } } }
    }
  }
`);
