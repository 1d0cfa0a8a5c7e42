import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { LockShown } from './locks.fragments.js';

export const LocksPage = graphql(
  `
  query LocksPage($first: Int!, $after: String, $waitFor: LogIndex) {
    locks(first: $first, after: $after, waitFor: $waitFor) {
      edges { node { ...LockShown } }
      pageInfo { endCursor hasNextPage }
    }
  }
`,
  [LockShown],
);

/** One lock, with the kinds that its scope may name. */
export const LockOnScreen = graphql(
  `
  query LockOnScreen($id: ID!, $waitFor: LogIndex) {
    lock(id: $id, waitFor: $waitFor) { ...LockShown }
    school { catalogues { catalogueId catalogueVersion kinds { kind label { vi en } } } }
  }
`,
  [LockShown],
);

/** What can be locked: classes of a year, and kinds of records. */
export const ScopesOfYear = graphql(`
  query ScopesOfYear($schoolYear: String!) {
    school {
      classes(schoolYear: $schoolYear) { id name schoolYear }
      catalogues { catalogueId catalogueVersion kinds { kind label { vi en } } }
      years { name startsOn endsOn calendar { terms { code startsOn endsOn } } }
    }
  }
`);

/** What is not finished in a scope; null for those who have no part in locking. */
export const ChecklistOfLock = graphql(`
  query ChecklistOfLock($scope: LockScopeInput!, $waitFor: LogIndex) {
    lockChecklist(scope: $scope, waitFor: $waitFor) {
      recordsTotal
      approved
      alreadyLockedBy { id }
      items {
        what
        count
        records {
          id
          dossier { id name { __typename ... on ReadableValue { value } } }
        }
        dossiers { id name { __typename ... on ReadableValue { value } } }
      }
      owed {
        counts { owed onTime late missing upcoming waived }
        missing { class { id name } kind { kind label { vi en } } period { code label { vi en } } count }
      }
    }
  }
`);

export const ProposeLock = graphql(
  `
  mutation ProposeLock($input: ProposeLockInput!) {
    proposeLock(input: $input) {
      __typename
      ...Done
      ...Refused
      ... on ScopeIsLockedAlready { lockId }
    }
  }
`,
  [Done, Refused],
);

export const DecideLock = graphql(
  `
  mutation DecideLock($input: DecideLockInput!) {
    decideLock(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
    }
  }
`,
  [Done, Refused, StepUp],
);

export const ExecuteLock = graphql(
  `
  mutation ExecuteLock($input: ExecuteLockInput!) {
    executeLock(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
      ... on DecisionHasLapsed { endedOn decidedBy { ...PersonShown } }
    }
  }
`,
  [Done, PersonShown, Refused, StepUp],
);

export const RelockByHand = graphql(
  `
  mutation RelockByHand($input: RelockInput!) {
    relock(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
    }
  }
`,
  [Done, Refused, StepUp],
);
