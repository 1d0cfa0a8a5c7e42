import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';

export const GrantToAuthority = graphql(
  `
  mutation GrantToAuthority($input: GrantToAuthorityInput!) {
    grantToAuthority(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const NameInspector = graphql(
  `
  mutation NameInspector($input: NameInspectorInput!) {
    nameInspector(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const EndGrant = graphql(
  `
  mutation EndGrant($input: EndGrantInput!) {
    endGrant(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);
