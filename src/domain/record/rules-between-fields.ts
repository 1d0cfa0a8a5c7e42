import { isLocalDate } from '../shared/instant.js';
import type { FieldName, FieldValue } from '../shared/protected-block.js';
import type { FieldDefinition, FieldRule, RecordKind } from '../shared/record-kind.js';
import type { FieldProblem, NamedField, LabelledRule } from './field-problem.js';
import { rowAddress, rowsAmong } from './sheet.js';

type Values = Readonly<Record<FieldName, FieldValue>>;
type Form = Pick<RecordKind, 'fields' | 'rowFields' | 'rules' | 'rowRules'>;

/** What rules compare with any of the values that are written, these among it. */
export const comparedWith = (kind: Form, written: readonly FieldName[]): readonly FieldName[] => [
  ...new Set(rulesAbout(kind, written).flatMap(namesIn)),
];

/**
 * Which rules values break, said of one that is written. A rule that nothing written is part of is
 * not judged, nor one of which a side is empty.
 *
 * @param values as they stand with what is written
 */
export const ruleProblems = (
  kind: Form,
  written: readonly FieldName[],
  values: Values,
): readonly FieldProblem[] =>
  rulesAbout(kind, written)
    .filter((rule) => isBroken(rule, values))
    .map((rule) => {
      const field = namesIn(rule).find((name) => written.includes(name)) ?? rule.right.name;
      return { field, problem: 'against-rule', rule };
    });

/** The rules of the form, and of each row that anything written stands in. */
const rulesAbout = (
  { fields, rowFields = [], rules = [], rowRules = [] }: Form,
  written: readonly FieldName[],
): readonly LabelledRule[] => {
  const all = [
    ...rules.map((rule) => withLabels(rule, fields)),
    ...rowsAmong(written).flatMap((dossierId) =>
      rowRules.map((rule) =>
        withLabels(rule, rowFields, (field) => rowAddress({ dossierId, field })),
      ),
    ),
  ];
  return all.filter((rule) => namesIn(rule).some((name) => written.includes(name)));
};

/** A rule with what its fields are called. */
export const withLabels = (
  { left, is, right }: FieldRule,
  fields: readonly FieldDefinition[],
  addressOf: (name: FieldName) => FieldName = (name) => name,
): LabelledRule => {
  const named = (name: FieldName): NamedField => {
    const label = fields.find((field) => field.name === name)?.label ?? { vi: name, en: name };
    return { name: addressOf(name), label };
  };
  return { left: left.map(named), is, right: named(right) };
};

const namesIn = ({ left, right }: LabelledRule): readonly FieldName[] =>
  [...left, right].map(({ name }) => name);

const isBroken = ({ left, is, right }: LabelledRule, values: Values): boolean => {
  const than = valueAt(values, right);
  const said = left.map((field) => valueAt(values, field)).filter((value) => value !== null);
  switch (is) {
    case 'not-before':
      return isDay(than) && said.some((day) => isDay(day) && day < than);
    case 'at-most':
      return typeof than === 'number' && said.length > 0 && sumOf(said) > than;
  }
};

const valueAt = (values: Values, { name }: NamedField): FieldValue =>
  Object.hasOwn(values, name) ? (values[name] ?? null) : null;

const isDay = (value: FieldValue): value is string =>
  typeof value === 'string' && isLocalDate(value);

const sumOf = (values: readonly FieldValue[]): number =>
  values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
