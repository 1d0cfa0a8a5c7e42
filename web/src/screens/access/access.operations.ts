import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';

export const RegisterOfAccounts = graphql(
  `
  query RegisterOfAccounts($on: LocalDate!, $after: String) {
    accessRegister(on: $on) {
      on
      asOf
      upToRevision { school access }
      accounts(first: 20, after: $after) {
        edges {
          node {
            id
            kind
            status
            mayAct
            person { ...PersonShown }
            office { role expiresAt }
            appointments { id role class { name } }
            delegations { id powers validTo from { ...PersonShown } }
            account { name inspectorName { __typename ... on ReadableValue { value } } }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [PersonShown],
);

export const OneAccount = graphql(
  `
  query OneAccount($id: ID!, $waitFor: LogIndex) {
    account(id: $id, waitFor: $waitFor) {
      id
      kind
      status
      name
      inspectorName { __typename ... on ReadableValue { value } }
      opened { recordedAt }
      office { role powers expiresAt }
      invitation { purpose expiresAt act { recordedAt } }
      grant { id requestNo validTo }
      person { ...PersonShown appointments { role from to } }
      changes {
        status
        reason { __typename ... on ReadableValue { value } }
        act { recordedAt role person { ...PersonShown } citation { vi en } }
      }
      tokens { id expiresAt issued { recordedAt } revoked { recordedAt } }
    }
  }
`,
  [PersonShown],
);

export const SuspicionsOfSharing = graphql(
  `
  query SuspicionsOfSharing($after: String, $waitFor: LogIndex) {
    sharingSuspicions(first: 20, after: $after, waitFor: $waitFor) {
      edges {
        node {
          logIndex
          cause
          recordedAt
          account { id name person { ...PersonShown } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [PersonShown],
);

export const ReviewsOfAccounts = graphql(
  `
  query ReviewsOfAccounts($after: String, $waitFor: LogIndex) {
    accountReviews(first: 50, after: $after, waitFor: $waitFor) {
      edges {
        node {
          id
          schoolYear
          term
          findingsCount
          findings { __typename ... on ReadableValue { value } }
          upToRevision { school access }
          signed { recordedAt role person { ...PersonShown } citation { vi en } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [PersonShown],
);

export const ReadingsOfSchool = graphql(
  `
  query ReadingsOfSchool($person: ID, $inspectorsOnly: Boolean!, $after: String) {
    accessLog(first: 20, person: $person, inspectorsOnly: $inspectorsOnly, after: $after) {
      edges {
        node {
          logIndex
          accountId
          role
          operation
          requestNo
          recordedAt
          person { ...PersonShown }
          dossiers { dossierId fields }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [PersonShown],
);

/** The one entry before a cursor, with the dossiers themselves: too dear for a whole page. */
export const OneReading = graphql(`
  query OneReading($after: String!) {
    accessLog(first: 1, after: $after) {
      edges {
        node {
          logIndex
          dossiers { dossierId fields dossier { id about class { id name } } }
        }
      }
    }
  }
`);
