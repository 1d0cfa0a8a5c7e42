import { type Rhythm, rhythms } from '../shared/period.js';
import {
  catalogueLimits,
  childrenWhens,
  type FieldDefinition,
  type FigureMeasure,
  type RecordKind,
} from '../shared/record-kind.js';
import { list, oneOf, type ShapeCheck, shape, text } from '../shared/shape-checks.js';

const code = text(60, /^[a-z0-9][a-z0-9-]*$/);
const fieldName = text(60, /^[a-z][A-Za-z0-9]*$/);
const values = list(text(60, /^[A-Za-z0-9][A-Za-z0-9-]*$/), 1, catalogueLimits.figureValuesMax);

const measures: Readonly<Record<FigureMeasure['of'], ShapeCheck>> = {
  rows: shape({ of: oneOf(['rows']), kind: code, field: fieldName, values }),
  records: shape(
    { of: oneOf(['records']), kind: code, field: fieldName, values },
    { topic: text(60) },
  ),
  children: shape({ of: oneOf(['children']), when: oneOf(childrenWhens) }),
  reports: shape({ of: oneOf(['reports']), kind: code, figure: code }),
};

const measure: ShapeCheck = (value, path) => {
  const of = typeof value === 'object' && value !== null && 'of' in value ? value.of : null;
  const known = oneOf(Object.keys(measures))(of, `${path}.of`);
  return known ?? measures[of as FigureMeasure['of']](value, path);
};

/** The form of `figures`; `label` is that of every text that people see. */
export const figureList = (label: ShapeCheck): ShapeCheck =>
  list(shape({ code, label, count: measure }, { unit: label }), 1, catalogueLimits.figuresMax);

/** What cannot be counted: of something that is not there, or that would tell more than a number. */
export const figureContradiction = (
  report: RecordKind,
  kinds: readonly RecordKind[],
  path: string,
): string | null => {
  const { figures, every, about = 'child' } = report;
  if (!figures) return null;
  if (every === undefined) return `${path}.figures: there is no period to count in`;
  if (about !== 'class' && about !== 'school') {
    return `${path}.figures: only classes and the school have reports`;
  }
  for (const [at, { code: own, count }] of figures.entries()) {
    const isTwice = figures.findIndex((one) => one.code === own) < at;
    if (isTwice) return `${path}.figures: ${own} occurs twice`;
    const problem = problemOf(report, count, kinds);
    if (problem !== null) return `${path}.figures[${at}].count: ${problem}`;
  }
  return null;
};

const problemOf = (
  report: RecordKind,
  count: FigureMeasure,
  kinds: readonly RecordKind[],
): string | null => {
  if (count.of === 'children') return ofClassProblem(report);
  const counted = kinds.find(({ kind }) => kind === count.kind);
  if (!counted) return `there is no kind ${count.kind}`;
  if (counted.every === undefined) return `${count.kind} has no period`;
  switch (count.of) {
    case 'rows':
      return ofClassProblem(report) ?? valuesProblem(counted.rowFields ?? [], count);
    case 'records':
      return (
        ofClassProblem(report) ??
        ownerProblem(counted) ??
        topicProblem(counted, count.topic) ??
        valuesProblem(counted.fields, count)
      );
    case 'reports':
      return sumProblem(report, counted, count.figure) ?? lastDaysProblem(report, count, kinds);
  }
};

const ofClassProblem = ({ about }: RecordKind): string | null =>
  about === 'class' ? null : 'only a class has children';

const ownerProblem = ({ kind, about = 'child' }: RecordKind): string | null =>
  about === 'child' || about === 'class' ? null : `${kind} is not of a class or a child`;

const topicProblem = ({ kind, topics }: RecordKind, topic: string | undefined): string | null =>
  topic === undefined || topics?.some((one) => one.code === topic)
    ? null
    : `${kind} has no topic ${topic}`;

const valuesProblem = (
  fields: readonly FieldDefinition[],
  {
    kind,
    field,
    values,
  }: { readonly kind: string; readonly field: string } & {
    readonly values: readonly string[];
  },
): string | null => {
  const definition = fields.find(({ name }) => name === field);
  if (definition?.type.is !== 'choice') return `${kind} has no choice ${field}`;
  if (definition.sensitive) return `${field} is sensitive`;
  const { options } = definition.type;
  const unknown = values.find((value) => !options.some((option) => option.code === value));
  return unknown === undefined ? null : `${unknown} is no option of ${field}`;
};

/** Of reports of classes, or of the same class or school: never of itself. */
const sumProblem = (report: RecordKind, below: RecordKind, figure: string): string | null => {
  if (below.kind === report.kind) return `${report.kind} is the report itself`;
  if (below.about !== 'class' && below.about !== report.about) {
    return `${below.kind} is not below it`;
  }
  return below.figures?.some((one) => one.code === figure)
    ? null
    : `${below.kind} has no figure ${figure}`;
};

/** Who is there on the last day of each month is there again and again: twelve of those are no number of a year. */
const lastDaysProblem = (
  report: RecordKind,
  count: FigureMeasure & { readonly of: 'reports' },
  kinds: readonly RecordKind[],
): string | null => {
  const seen = new Set<string>();
  let below: FigureMeasure | undefined = count;
  let every = report.every;
  while (below?.of === 'reports' && !seen.has(below.kind)) {
    const { kind: name, figure } = below;
    seen.add(name);
    const kind = kinds.find((one) => one.kind === name);
    every = finer(every, kind?.every);
    below = kind?.figures?.find(({ code: own }) => own === figure)?.count;
  }
  const isOfLastDay = below?.of === 'children' && below.when === 'last-day';
  return isOfLastDay && every !== report.every
    ? `${count.figure} of ${count.kind} is of a last day, and there are several of them in a period`
    : null;
};

const finer = (one: Rhythm | undefined, other: Rhythm | undefined): Rhythm | undefined =>
  one && other && rhythms.indexOf(other) > rhythms.indexOf(one) ? other : one;
