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

/** Who may have a report. */
export const UnitsReported = graphql(`
  query UnitsReported($schoolYear: String!) {
    school { classes(schoolYear: $schoolYear) { id name } teams { id name schoolYear } }
  }
`);

/** The reports of one kind for one period that stand so. */
export const ReportsOfPeriod = graphql(`
  query ReportsOfPeriod(
    $status: RecordStatus!, $kind: String!, $period: String!
    $first: Int, $after: String, $waitFor: LogIndex
  ) {
    records(
      status: $status, kind: $kind, period: $period, first: $first, after: $after, waitFor: $waitFor
    ) {
      edges { node {
        id
        status
        dossier { id }
        submitted { recordedAt }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
