import { graphql } from './graphql.js';
import { PersonShown } from './person.fragments.js';

/** Who is at the window and what they may do: asked once per session, and after appointments. */
export const SessionOfMe = graphql(
  `
  query SessionOfMe {
    me {
      accountId
      accountKind
      schoolId
      person { ...PersonShown }
      appointments { id role standsInFor class { id name } team { id } from to }
      delegatedOffices { delegationId role until class { id name } from { ...PersonShown } }
      powers { power class { id name } }
      grant { id authorityId requestNo validFrom validTo includesSensitive scope { schoolYears kinds classIds } }
    }
    school { name level years { name startsOn endsOn } }
    logHead { size }
  }
`,
  [PersonShown],
);

export const SignOut = graphql(`
  mutation SignOut {
    signOut { __typename }
  }
`);
