import type { ResultOf } from '../../api/graphql.js';
import type { Bilingual } from '../../i18n/index.js';
import type { SchoolReportOfYear } from './school-report.operations.js';

export type SchoolReportAnswer = NonNullable<ResultOf<typeof SchoolReportOfYear>['schoolReport']>;
export type ReportLine = SchoolReportAnswer['lines']['edges'][number]['node'];
export type LineField = ReportLine['fields'][number];
export type LineState = ReportLine['state'];

/** The lines of one kind. */
export interface PartOfReport {
  readonly kind: ReportLine['kind'];
  readonly lines: readonly ReportLine[];
}

export const partsOf = (lines: readonly ReportLine[]): readonly PartOfReport[] => {
  const kinds = [...new Set(lines.map(({ kind }) => kind.kind))];
  return kinds.flatMap((name) => {
    const own = lines.filter(({ kind }) => kind.kind === name);
    const kind = own[0]?.kind;
    return kind ? [{ kind, lines: own }] : [];
  });
};

const doneWith: readonly LineState[] = ['APPROVED', 'WAIVED', 'ERASED'];

export const openLines = (lines: readonly ReportLine[]): readonly ReportLine[] =>
  lines.filter(({ state }) => !doneWith.includes(state));

/** The lines of one period, topic by topic. */
export interface PeriodOfPart {
  readonly period: { readonly code: string; readonly label: Bilingual } | null;
  readonly lines: readonly ReportLine[];
}

export const periodsOf = ({ lines }: PartOfReport): readonly PeriodOfPart[] => {
  const codes = [...new Set(lines.map(({ period }) => period?.code ?? ''))];
  return codes.map((code) => {
    const own = lines.filter(({ period }) => (period?.code ?? '') === code);
    return { period: own[0]?.period ?? null, lines: own };
  });
};

/** Those of the first line that has any: the lines of a kind have the same. */
export const columnsOf = (
  lines: readonly ReportLine[],
): readonly Pick<LineField, 'name' | 'label'>[] =>
  lines.find(({ fields }) => fields.length > 0)?.fields ?? [];

/** The newest entry by which something stands in the report. */
export const lastEntryOf = (lines: readonly ReportLine[]): ReportLine['entry'] =>
  lines
    .flatMap(({ entry }) => (entry?.logIndex ? [entry] : []))
    .toSorted((one, other) => Number(BigInt(other.logIndex ?? 0) - BigInt(one.logIndex ?? 0)))[0] ??
  null;
