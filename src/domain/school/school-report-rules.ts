import { catalogueLimits, type RecordKind, schoolReportParts } from '../shared/record-kind.js';
import { list, oneOf, shape, text } from '../shared/shape-checks.js';

const fieldNames = list(text(60, /^[a-z][A-Za-z0-9]*$/), 1, catalogueLimits.reportFieldsMax);

export const schoolReportRule = shape(
  { on: oneOf(schoolReportParts), fields: fieldNames },
  { summary: fieldNames },
);

/** What cannot stand in a school report: it is of one child, and has a page for a school year. */
export const schoolReportContradiction = (kind: RecordKind, path: string): string | null => {
  const { schoolReport, about = 'child', onePerDossier, every } = kind;
  if (!schoolReport) return null;
  const place = `${path}.schoolReport`;
  if (about !== 'child') return `${place}: only a child has a school report`;
  if (onePerDossier !== (schoolReport.on === 'cover')) {
    return `${place}.on: on the cover stands what there is one of, and nothing else`;
  }
  if (every === 'day' || every === 'week') return `${place}: is too often for a school report`;
  return namesProblem(kind, place) ?? summaryProblem(kind, place);
};

const namesProblem = ({ fields, schoolReport }: RecordKind, place: string): string | null => {
  const names = schoolReport?.fields ?? [];
  const unknown = names.find((name) => !fields.some((field) => field.name === name));
  if (unknown !== undefined) return `${place}.fields: there is no field ${unknown}`;
  return twiceIn(names, `${place}.fields`);
};

const summaryProblem = (kind: RecordKind, place: string): string | null => {
  const { every, topics, schoolReport } = kind;
  const summary = schoolReport?.summary;
  if (!summary) return null;
  if (every === undefined) return `${place}.summary: there is no period to sum up`;
  const unknown = summary.find((name) => !schoolReport.fields.includes(name));
  if (unknown !== undefined) return `${place}.summary: ${unknown} is not in the report`;
  if (summary.length * (topics?.length ?? 1) > catalogueLimits.summaryColumnsMax) {
    return `${place}.summary: has more than ${catalogueLimits.summaryColumnsMax} columns`;
  }
  return twiceIn(summary, `${place}.summary`);
};

const twiceIn = (names: readonly string[], place: string): string | null => {
  const twice = names.find((name, at) => names.indexOf(name) < at);
  return twice === undefined ? null : `${place}: ${twice} occurs twice`;
};
