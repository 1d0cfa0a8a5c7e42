import { graphql } from '../../api/graphql.js';
import { ActShown } from '../../parts/act-line.fragments.js';

/** The school report of a child for a year, as many lines at a time as a request may bring. */
export const SchoolReportOfYear = graphql(
  `
  query SchoolReportOfYear(
    $dossierId: ID!
    $schoolYear: String!
    $after: String
    $waitFor: LogIndex
  ) {
    schoolReport(dossierId: $dossierId, schoolYear: $schoolYear, waitFor: $waitFor) {
      hasCalendar
      complete
      open
      class { id name }
      dossier {
        id
        name { __typename ... on ReadableValue { value } }
        code { __typename ... on ReadableValue { value } }
      }
      parts { isForReader kind { kind label { vi en } } }
      lines(first: 50, after: $after) {
        edges { node {
          kind { kind label { vi en } schoolReport { on } }
          topic { code label { vi en } }
          period { code label { vi en } }
          dueOn
          state
          isCorrected
          fields {
            name
            label { vi en }
            words { vi en }
            value { __typename ... on ReadableValue { value } }
            definition { type { is min max } }
          }
          record { id }
          recorded { ...ActShown }
          approved { ...ActShown }
          entry { logIndex hash recordedAt citation { vi en } }
        } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [ActShown],
);

/** Of which years there is one. */
export const YearsOfSchoolReport = graphql(`
  query YearsOfSchoolReport($dossierId: ID!) {
    schoolReportYears(dossierId: $dossierId) { dossierId schoolYear class { id name } }
  }
`);
