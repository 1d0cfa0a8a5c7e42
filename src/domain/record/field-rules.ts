import type { DossierId, RecordId } from '../shared/ids.js';
import { isLocalDate, type LocalDate } from '../shared/instant.js';
import type { FieldName, FieldValue } from '../shared/protected-block.js';
import type { FieldDefinition, FieldType, RecordKind } from '../shared/record-kind.js';
import { isTooLong, isWellFormedText } from '../shared/text-rules.js';
import { namedIn } from './named-records.js';
import type { FieldProblem, ValueProblem } from './field-problem.js';
import type { RecordFacts } from './record.commands.js';
import { ruleProblems } from './rules-between-fields.js';
import { rowAddress, rowOf, rowsAmong } from './sheet.js';

export type Fields = Readonly<Record<FieldName, FieldValue>>;
type Problem = ValueProblem['problem'];
/** By what values are judged beside the form. */
type KnownFacts = Pick<RecordFacts, 'today' | 'namedRecords'>;

/** No living child, parent or document of a school is older, or dated later, than this. */
const yearMin = '1900';
const yearMax = '2199';

/** What the form says of a value, under the name that the value has; null when it knows none such. */
export const fieldOf = (
  { fields, rowFields = [] }: Pick<RecordKind, 'fields' | 'rowFields'>,
  name: FieldName,
): FieldDefinition | null => {
  const row = rowOf(name);
  if (row === null) return fields.find((field) => field.name === name) ?? null;
  const inRow = rowFields.find((field) => field.name === row.field);
  return inRow ? { ...inRow, name } : null;
};

/** The fields of a child's row under the names that they have in a sheet; none of any other kind. */
export const fieldsOfRow = (
  { rowFields = [] }: Pick<RecordKind, 'rowFields'>,
  dossierId: DossierId,
): readonly FieldDefinition[] =>
  rowFields.map((field) => ({ ...field, name: rowAddress({ dossierId, field: field.name }) }));

/** The fields of the form in its order, then those of each row that any of the names stands in. */
export const fieldsWithRows = (
  kind: Pick<RecordKind, 'fields' | 'rowFields'>,
  names: readonly FieldName[],
): readonly FieldDefinition[] => [
  ...kind.fields,
  ...rowsAmong(names).flatMap((dossierId) => fieldsOfRow(kind, dossierId)),
];

/**
 * Everything that is wrong with a whole form, in the order of the form; empty when it is right. A value
 * that is wrong by itself is not compared with others.
 */
export const formProblems = (
  kind: RecordKind,
  fields: Fields,
  known: KnownFacts,
): readonly FieldProblem[] => {
  const problems = [
    ...unknownFields(kind, fields),
    ...fieldsWithRows(kind, Object.keys(fields)).flatMap((field) => {
      const value = Object.hasOwn(fields, field.name) ? fields[field.name] : null;
      return problemOf(field, value ?? null, known);
    }),
  ];
  const wrong = new Set(problems.map(({ field }) => field));
  const right = Object.entries(fields).filter(([name]) => !wrong.has(name));
  return [...problems, ...ruleProblems(kind, Object.keys(fields), Object.fromEntries(right))];
};

/** The same for some fields of a form, each judged by itself. */
export const partProblems = (
  kind: RecordKind,
  fields: Fields,
  known: KnownFacts,
): readonly FieldProblem[] => [
  ...unknownFields(kind, fields),
  ...fieldsWithRows(kind, Object.keys(fields))
    .filter((field) => Object.hasOwn(fields, field.name))
    .flatMap((field) => problemOf(field, fields[field.name] ?? null, known)),
];

/** Rules that fields of a form break among themselves, or with what stands beside them. */
export const writtenRuleProblems = (
  kind: RecordKind,
  fields: Fields,
  { compared }: Pick<RecordFacts, 'compared'>,
): readonly FieldProblem[] => ruleProblems(kind, Object.keys(fields), { ...compared, ...fields });

/** What is missing in rows that these fields begin: each is entered whole, like a form. */
export const newRowProblems = (
  kind: Pick<RecordKind, 'rowFields'>,
  fields: Fields,
  standing: readonly FieldName[],
): readonly FieldProblem[] => {
  const known = new Set(rowsAmong(standing));
  const begun = rowsAmong(Object.keys(fields)).filter((dossierId) => !known.has(dossierId));
  return begun
    .flatMap((dossierId) => fieldsOfRow(kind, dossierId))
    .filter(({ name, required }) => required && !Object.hasOwn(fields, name))
    .map(({ name: field }) => ({ field, problem: 'required' }));
};

const unknownFields = (kind: RecordKind, fields: Fields): readonly FieldProblem[] => {
  const names = Object.keys(fields);
  const known = new Set(fieldsWithRows(kind, names).map(({ name }) => name));
  return names
    .filter((name) => !known.has(name))
    .map((field) => ({ field, problem: 'unknown-field' }));
};

const problemOf = (
  { name, type, required }: FieldDefinition,
  value: FieldValue,
  known: KnownFacts,
): readonly FieldProblem[] => {
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  if (isEmpty && required) return [{ field: name, problem: 'required' }];
  if (value === null) return [];
  // An empty text beside null would be a second way to say nothing.
  const problem = isEmpty ? 'wrong-form' : valueProblem(type, value, known);
  return problem === null ? [] : [{ field: name, problem }];
};

const valueProblem = (
  type: FieldType,
  value: string | number | boolean,
  { today, namedRecords }: KnownFacts,
): Problem | null => {
  switch (type.is) {
    case 'text':
      return typeof value === 'string' ? textProblem(type, value) : 'wrong-type';
    case 'date':
      return typeof value === 'string' ? dateProblem(type, value, today) : 'wrong-type';
    case 'integer':
      return typeof value === 'number' ? integerProblem(type, value) : 'wrong-type';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'wrong-type';
    case 'record':
      return typeof value === 'string' ? namingProblem(type, value, namedRecords) : 'wrong-type';
    case 'choice':
      if (typeof value !== 'string') return 'wrong-type';
      return type.options.some(({ code }) => code === value) ? null : 'not-an-option';
  }
};

const textProblem = (type: FieldType & { is: 'text' }, value: string): Problem | null => {
  if (isTooLong(value, type)) return 'too-long';
  if (!isWellFormedText(value, type)) return 'wrong-form';
  // The catalogue was refused at adoption if a pattern could take more than linear time.
  if (type.pattern === undefined || new RegExp(type.pattern, 'u').test(value)) return null;
  return 'wrong-form';
};

const dateProblem = (
  type: FieldType & { is: 'date' },
  value: string,
  today: LocalDate,
): Problem | null => {
  if (!isLocalDate(value)) return 'not-a-date';
  if (value.slice(0, 4) < yearMin || value.slice(0, 4) > yearMax) return 'out-of-range';
  return type.notFuture && value > today ? 'in-the-future' : null;
};

const integerProblem = (type: FieldType & { is: 'integer' }, value: number): Problem | null => {
  // Minus zero has no canonical form and cannot be told from zero by a reader.
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return 'wrong-type';
  return value < type.min || value > type.max ? 'out-of-range' : null;
};

const namingProblem = (
  { max }: FieldType & { is: 'record' },
  value: string,
  there: readonly RecordId[],
): Problem | null => {
  const named = namedIn(value);
  if (named === null) return 'wrong-form';
  if (named.length > max) return 'out-of-range';
  return named.every((id) => there.includes(id)) ? null : 'no-such-record';
};
