import { graphql } from '../../api/graphql.js';
import { StaffName } from '../../parts/staff.fragments.js';

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
            person { ...StaffName }
            office { role expiresAt }
            appointments { id role class { name } }
            delegations { id powers validTo from { ...StaffName } }
            account { name inspectorName { __typename ... on ReadableValue { value } } }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [StaffName],
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
      person { ...StaffName appointments { role from to } }
      changes {
        status
        reason { __typename ... on ReadableValue { value } }
        act { recordedAt role person { ...StaffName } citation { vi en } }
      }
      tokens { id expiresAt issued { recordedAt } revoked { recordedAt } }
    }
  }
`,
  [StaffName],
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
          account { id name person { ...StaffName } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [StaffName],
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
          signed { recordedAt role person { ...StaffName } citation { vi en } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [StaffName],
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
          person { ...StaffName }
          dossiers { dossierId fields }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [StaffName],
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
