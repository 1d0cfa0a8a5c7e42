import { Done, Refused } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';

export const ClassesToComeBackTo = graphql(`
  query ClassesToComeBackTo($schoolYear: String!) {
    school { classes(schoolYear: $schoolYear) { id name } }
  }
`);

export const OpenDossierAgain = graphql(
  `
  mutation OpenDossierAgain($input: OpenDossierInput!) {
    openDossier(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);
