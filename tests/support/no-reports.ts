import type { ReportCounts } from '../../src/application/report/report-counts.js';

const unexpected = (): never => {
  throw new Error('nothing here is a report');
};

/** For a school in memory, which has no read models to count from. */
export const noReports: Pick<ReportCounts, 'head' | 'count'> = {
  head: unexpected,
  count: unexpected,
};
