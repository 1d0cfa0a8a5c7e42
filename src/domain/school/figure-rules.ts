import { type Rhythm, rhythms } from '../shared/period.js';
import {
  catalogueLimits,
  childrenWhens,
  type DossierAbout,
  type FieldDefinition,
  type FieldType,
  type FigureMeasure,
  kindCounted,
  type RecordKind,
  type ValuesOfKind,
} from '../shared/record-kind.js';
import { roles } from '../shared/roles.js';
import { list, oneOf, type ShapeCheck, shape, text } from '../shared/shape-checks.js';

const code = text(60, /^[a-z0-9][a-z0-9-]*$/);
const fieldName = text(60, /^[a-z][A-Za-z0-9]*$/);
const values = list(text(60, /^[A-Za-z0-9][A-Za-z0-9-]*$/), 1, catalogueLimits.figureValuesMax);

const measures: Readonly<Record<FigureMeasure['of'], ShapeCheck>> = {
  rows: shape({ of: oneOf(['rows']), kind: code, field: fieldName, values }),
  records: shape(
    { of: oneOf(['records']), kind: code, field: fieldName, values },
    { topic: text(60), on: fieldName },
  ),
  approved: shape({ of: oneOf(['approved']), kind: code }, { topic: text(60), on: fieldName }),
  staff: shape(
    { of: oneOf(['staff']) },
    {
      roles: list(oneOf(roles), 1, roles.length),
      having: shape({ kind: code, field: fieldName, values }),
    },
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
  if (about !== 'class' && about !== 'team' && about !== 'school') {
    return `${path}.figures: only classes, teams and the school have reports`;
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
  if (count.of === 'staff' && report.about !== 'school') return 'only the school has staff';
  const name = kindCounted(count);
  if (name === null) return null;
  const counted = kinds.find(({ kind }) => kind === name);
  if (!counted) return `there is no kind ${name}`;
  if (count.of === 'staff') return havingProblem(counted, count.having);
  const day = 'on' in count ? count.on : undefined;
  if (counted.every === undefined && day === undefined) return `${name} has no period`;
  switch (count.of) {
    case 'rows':
      return ofClassProblem(report) ?? valuesProblem(counted.rowFields ?? [], count);
    case 'records':
      return (
        ownerProblem(report, counted) ??
        topicProblem(counted, count.topic) ??
        dayProblem(counted, day) ??
        valuesProblem(counted.fields, count)
      );
    case 'approved':
      return (
        ownerProblem(report, counted) ??
        topicProblem(counted, count.topic) ??
        dayProblem(counted, day) ??
        tellsTooMuch(counted)
      );
    case 'reports':
      return sumProblem(report, counted, count.figure) ?? lastDaysProblem(report, count, kinds);
  }
};

const ofClassProblem = ({ about }: RecordKind): string | null =>
  about === 'class' ? null : 'only a class has children';

/** Whose records a report of such a thing counts itself. */
const countedBy: Readonly<Partial<Record<DossierAbout, readonly DossierAbout[]>>> = {
  class: ['class', 'child'],
  team: ['team'],
  school: ['school', 'team', 'staff'],
};

const ownerProblem = (report: RecordKind, { kind, about = 'child' }: RecordKind): string | null => {
  const own = countedBy[report.about ?? 'child'] ?? [];
  return own.includes(about) ? null : `${kind} is not of ${own.join(' or ')}`;
};

const dayProblem = (
  { kind, every, fields }: RecordKind,
  day: string | undefined,
): string | null => {
  if (day === undefined) return null;
  if (every !== undefined) return `${kind} has a period already`;
  const field = fields.find(({ name }) => name === day);
  if (field?.type.is !== 'date') return `${kind} has no date ${day}`;
  return field.sensitive ? `${day} is sensitive` : null;
};

/** That there is such a record says what nobody may know from a number. */
const tellsTooMuch = ({ kind, fields }: RecordKind): string | null =>
  fields.some(({ required, sensitive }) => required && sensitive) ? `${kind} is sensitive` : null;

const havingProblem = (counted: RecordKind, having: ValuesOfKind | undefined): string | null => {
  const { kind, about, every } = counted;
  if (about !== 'staff') return `${kind} is not of staff`;
  if (every !== undefined) return `${kind} is of a period, and not of whoever is in office`;
  return having ? valuesProblem(counted.fields, having) : null;
};

const topicProblem = ({ kind, topics }: RecordKind, topic: string | undefined): string | null =>
  topic === undefined || topics?.some((one) => one.code === topic)
    ? null
    : `${kind} has no topic ${topic}`;

const valuesProblem = (
  fields: readonly FieldDefinition[],
  { kind, field, values }: ValuesOfKind,
): string | null => {
  const definition = fields.find(({ name }) => name === field);
  const options = optionsOf(definition?.type);
  if (!definition || !options) return `${kind} has no choice ${field}`;
  if (definition.sensitive) return `${field} is sensitive`;
  const unknown = values.find((value) => !options.includes(value));
  return unknown === undefined ? null : `${unknown} is no option of ${field}`;
};

/** Of what is either so or not: true and false. */
const optionsOf = (type: FieldType | undefined): readonly string[] | null => {
  if (type?.is === 'boolean') return ['true', 'false'];
  return type?.is === 'choice' ? type.options.map((option) => option.code) : null;
};

/** Of reports of the same class, team or school, and for the school of classes and teams: never of itself. */
const sumProblem = (report: RecordKind, below: RecordKind, figure: string): string | null => {
  if (below.kind === report.kind) return `${report.kind} is the report itself`;
  const isBelow = below.about === 'class' || below.about === 'team';
  if (below.about !== report.about && !(report.about === 'school' && isBelow)) {
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
