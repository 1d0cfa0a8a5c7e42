import type { FieldName } from '../shared/protected-block.js';
import {
  catalogueLimits,
  type FieldDefinition,
  type FieldRelation,
  type FieldRule,
  fieldRelations,
  type RecordKind,
} from '../shared/record-kind.js';
import { rolesToCorrect } from '../shared/role-rules.js';
import type { Role } from '../shared/roles.js';
import { list, oneOf, type ShapeCheck, shape } from '../shared/shape-checks.js';

export const fieldRuleList = (name: ShapeCheck): ShapeCheck =>
  list(
    shape({
      left: list(name, 1, catalogueLimits.ruleFieldsMax),
      is: oneOf(fieldRelations),
      right: name,
    }),
    1,
    catalogueLimits.rulesMax,
  );

const typeCompared: Readonly<Record<FieldRelation, 'date' | 'integer'>> = {
  'not-before': 'date',
  'at-most': 'integer',
};

/** Rules compare what can be compared, within one form or one row. */
export const fieldRuleContradiction = (kind: RecordKind, path: string): string | null => {
  const { fields, rowFields = [], rules = [], rowRules = [] } = kind;
  const told = [...new Set([...kind.owners, ...rolesToCorrect(kind)])];
  return (
    contradictionAmong(rules, { fields, told }, `${path}.rules`) ??
    contradictionAmong(rowRules, { fields: rowFields, told }, `${path}.rowRules`)
  );
};

interface Form {
  readonly fields: readonly FieldDefinition[];
  /** Who is told by a refusal how a value stands to others: whoever enters it or asks to correct it. */
  readonly told: readonly Role[];
}

const contradictionAmong = (
  rules: readonly FieldRule[],
  form: Form,
  path: string,
): string | null => {
  for (const [index, rule] of rules.entries()) {
    const problem =
      ruleContradiction(rule, form, `${path}[${index}]`) ??
      cycleContradiction(rules.slice(0, index), rule, `${path}[${index}]`);
    if (problem !== null) return problem;
  }
  return null;
};

const ruleContradiction = (
  { left, is, right }: FieldRule,
  { fields, told }: Form,
  path: string,
): string | null => {
  if (is === 'not-before' && left.length > 1) return `${path}.left: only numbers are added up`;
  const whole = fields.find(({ name }) => name === right);
  const members = [
    ...left.map((name, at) => ({ name, at: `left[${at}]` })),
    { name: right, at: 'right' },
  ];
  for (const { name, at } of members) {
    const problem = memberProblem(
      fields.find((field) => field.name === name),
      { is, isOneOfSeveral: left.length > 1 && at !== 'right', whole, told },
    );
    if (problem !== null) return `${path}.${at}: ${problem}`;
  }
  const twice = left.find((name, at) => name === right || left.indexOf(name) !== at);
  return twice === undefined ? null : `${path}: ${twice} is compared with itself`;
};

const memberProblem = (
  field: FieldDefinition | undefined,
  {
    is,
    isOneOfSeveral,
    whole = field,
    told,
  }: {
    readonly is: FieldRelation;
    readonly isOneOfSeveral: boolean;
    readonly whole: FieldDefinition | undefined;
    readonly told: Form['told'];
  },
): string | null => {
  if (!field) return 'is no field of the form';
  const { type } = field;
  if (type.is !== typeCompared[is]) return `is no ${typeCompared[is]}`;
  // Of a sum that is not whole yet, what is there already may break the rule.
  if (isOneOfSeveral && type.is === 'integer' && type.min < 0) return 'may be below zero';
  // A refusal tells of one what stands in the other, and no reading of it is recorded.
  if (!(whole && haveSameReaders(field, whole))) return 'is not for the same readers';
  if (field.sensitive) return 'is sensitive';
  const blind = told.find((role) => !field.readers.includes(role));
  return blind === undefined ? null : `is not read by ${blind}, who enters or corrects it`;
};

const haveSameReaders = (one: FieldDefinition, other: FieldDefinition): boolean =>
  one.readers.length === other.readers.length &&
  one.readers.every((role) => other.readers.includes(role));

/** Rules that lead back to where they began say that fields are equal, or the same thing twice. */
const cycleContradiction = (
  before: readonly FieldRule[],
  rule: FieldRule,
  path: string,
): string | null => {
  if (before.some((other) => isSame(other, rule))) return `${path}: occurs twice`;
  const steps = [...before, rule].flatMap(stepsOf);
  const round = stepsOf(rule).find(({ from, to }) => leads(steps, to, from));
  return round === undefined ? null : `${path}: makes ${round.from} and ${round.to} equal`;
};

const isSame = (one: FieldRule, other: FieldRule): boolean =>
  one.right === other.right &&
  one.left.length === other.left.length &&
  one.left.every((name) => other.left.includes(name));

interface Step {
  readonly from: FieldName;
  readonly to: FieldName;
}

/** From what is less or earlier to what is more or later. */
const stepsOf = ({ left, is, right }: FieldRule): readonly Step[] =>
  left.map((name) => (is === 'at-most' ? { from: name, to: right } : { from: right, to: name }));

const leads = (steps: readonly Step[], from: FieldName, to: FieldName): boolean => {
  const reached = new Set([from]);
  for (const name of reached) {
    for (const step of steps) if (step.from === name) reached.add(step.to);
  }
  return reached.has(to);
};
