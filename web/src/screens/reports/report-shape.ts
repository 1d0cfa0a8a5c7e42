import type { ResultOf } from '../../api/graphql.js';
import type { ClassesReported, ReportKinds, ReportsOfPeriod } from './reports.operations.js';

export type ReportKind = NonNullable<
  ResultOf<typeof ReportKinds>['school']
>['kindsInForce'][number];
export type ReportLine = ResultOf<typeof ReportsOfPeriod>['records']['edges'][number]['node'];

/** What a report is of, and the report, if it was made. */
export interface ReportRow {
  readonly classId: string | null;
  /** Null for the school. */
  readonly className: string | null;
  readonly report: ReportLine | null;
}

/** The year that a period lies in: it is named by it, or its days do. */
export const yearOfPeriod = (
  period: string,
  years: readonly { readonly name: string; readonly startsOn: string; readonly endsOn: string }[],
): string => {
  const named = years.find(({ name }) => period.startsWith(name));
  const around = years.find(
    ({ startsOn, endsOn }) => startsOn.slice(0, 7) <= period && period <= endsOn.slice(0, 7),
  );
  return (named ?? around ?? years.at(-1))?.name ?? '';
};

/** Every class that can have one, or the school, whether it has or not. */
export const rowsOf = (
  { about }: Pick<ReportKind, 'about'>,
  { school }: ResultOf<typeof ClassesReported>,
  reports: readonly ReportLine[],
): readonly ReportRow[] => {
  if (about !== 'CLASS') return [{ classId: null, className: null, report: reports[0] ?? null }];
  return (school?.classes ?? []).map(({ id, name }) => ({
    classId: id,
    className: name,
    report: reports.find(({ dossier }) => dossier?.class?.id === id) ?? null,
  }));
};
