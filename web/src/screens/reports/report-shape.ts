import type { ResultOf } from '../../api/graphql.js';
import type { ReportKinds, ReportsOfPeriod, UnitsReported } from './reports.operations.js';

export type ReportKind = NonNullable<
  ResultOf<typeof ReportKinds>['school']
>['kindsInForce'][number];
export type ReportLine = ResultOf<typeof ReportsOfPeriod>['records']['edges'][number]['node'];

/** What a report is of, and the report, if it was made. */
export interface ReportRow {
  readonly of: 'class' | 'team' | 'school';
  /** Of the class or team. */
  readonly id: string;
  /** Null for the school. */
  readonly name: string | null;
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

/** Every class or team that can have one, or the school, whether it has or not. */
export const rowsOf = (
  { about }: Pick<ReportKind, 'about'>,
  { schoolYear, school }: ResultOf<typeof UnitsReported> & { readonly schoolYear: string },
  reports: readonly ReportLine[],
): readonly ReportRow[] => {
  const rowOf = (of: 'class' | 'team', { id, name }: Named): ReportRow => {
    const report = reports.find(({ dossier }) => dossier?.id === id) ?? null;
    return { of, id, name, report };
  };
  switch (about) {
    case 'CLASS':
      return (school?.classes ?? []).map((one) => rowOf('class', one));
    case 'TEAM':
      return (school?.teams ?? [])
        .filter((team) => team.schoolYear === null || team.schoolYear === schoolYear)
        .map((one) => rowOf('team', one));
    case 'SCHOOL':
    case 'CHILD':
    case 'STAFF':
      return [{ of: 'school', id: '', name: null, report: reports[0] ?? null }];
  }
};

interface Named {
  readonly id: string;
  readonly name: string;
}
