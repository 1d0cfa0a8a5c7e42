import { graphql } from '../../api/graphql.js';

/** Which kinds of record are reports. */
export const ReportKinds = graphql(`
  query ReportKinds {
    school { id kindsInForce { kind label { vi en } about owners due { from days } figures { code } } }
  }
`);

export const PeriodsOfReport = graphql(`
  query PeriodsOfReport($kind: String!) {
    school { kindsInForce(only: [$kind]) { kind periods { code label { vi en } } } }
  }
`);

const ReportLine = graphql(`
  fragment ReportLine on Record {
    id
    status
    schoolYear
    dossier { id about class { id name } }
    submitted { recordedAt }
  }
`);

/** The reports of one kind for one period, by how they stand. */
export const ReportsOfPeriod = graphql(
  `
  query ReportsOfPeriod($kind: String!, $period: String!, $schoolYear: String!, $waitFor: LogIndex) {
    school { classes(schoolYear: $schoolYear) { id name } }
    drafts: records(status: DRAFT, kind: $kind, period: $period, first: 50, waitFor: $waitFor) {
      edges { node { ...ReportLine } }
      pageInfo { hasNextPage }
    }
    submitted: records(status: SUBMITTED, kind: $kind, period: $period, first: 50) {
      edges { node { ...ReportLine } }
      pageInfo { hasNextPage }
    }
    approved: records(status: APPROVED, kind: $kind, period: $period, first: 50) {
      edges { node { ...ReportLine } }
      pageInfo { hasNextPage }
    }
  }
`,
  [ReportLine],
);
