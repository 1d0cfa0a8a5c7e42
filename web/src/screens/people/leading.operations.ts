import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { LeadingShown } from '../../parts/leading.fragments.js';

/** Of each kind in force, where its records are kept in the first place on a day. */
export const LeadingOfKinds = graphql(
  `
  query LeadingOfKinds($on: LocalDate!, $waitFor: LogIndex) {
    school(waitFor: $waitFor) {
      kindsInForce { kind label { vi en } leadingSystem(on: $on) { ...LeadingShown } }
    }
  }
`,
  [LeadingShown],
);

/** All that was decided, the last first. */
export const LeadingDecisions = graphql(
  `
  query LeadingDecisions($first: Int!, $after: String, $waitFor: LogIndex) {
    leadingSystems(first: $first, after: $after, waitFor: $waitFor) {
      edges {
        node {
          ...LeadingShown
          kinds { code label { vi en } }
          decidedBy { ...PersonShown }
          entry { eventId recordedAt }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [LeadingShown, PersonShown],
);

export const SetLeadingSystem = graphql(
  `
  mutation SetLeadingSystem($input: SetLeadingSystemInput!) {
    setLeadingSystem(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);
