import { usePages } from '../../api/use-pages.js';
import type { ReportLine } from './report-shape.js';
import { ReportsOfPeriod } from './reports.operations.js';

type Pages = ReturnType<typeof useStanding>;

/** The reports of one kind for one period, as far as they were fetched. */
export interface Reports {
  /** Those that are furthest on first. */
  readonly lines: readonly ReportLine[];
  /** As long as there is more, a report that is not among them may still have been made. */
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly more: () => void;
  /** What cannot be shown, and how to try again. */
  readonly failed: Pick<Pages, 'error' | 'again'> | null;
}

const first = 50;

const useStanding = (
  status: 'DRAFT' | 'SUBMITTED' | 'APPROVED',
  of: { readonly kind: string; readonly period: string },
) =>
  usePages(
    ReportsOfPeriod,
    { ...of, status, first },
    { topics: ['RECORDS', 'SCHOOL'], pageOf: ({ records }) => records },
  );

/** Undefined until the first page of each came. */
export const useReports = (of: {
  readonly kind: string;
  readonly period: string;
}): Reports | undefined => {
  const approved = useStanding('APPROVED', of);
  const submitted = useStanding('SUBMITTED', of);
  const drafts = useStanding('DRAFT', of);
  const lists: readonly Pages[] = [approved, submitted, drafts];
  const failed = lists.find(({ error }) => error !== undefined) ?? null;
  if (failed === null && lists.some(({ data }) => data === undefined)) return undefined;
  return {
    lines: lists.flatMap(({ nodes }) => nodes),
    hasMore: lists.some(({ hasMore }) => hasMore),
    isLoading: lists.some(({ isLoading }) => isLoading),
    more: () => {
      for (const list of lists) if (list.hasMore) list.more();
    },
    failed,
  };
};
