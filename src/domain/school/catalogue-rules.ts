import { isLocalDate } from '../shared/instant.js';
import { rhythms } from '../shared/period.js';
import { isReservedPurpose } from '../shared/protected-block.js';
import {
  catalogueLimits,
  dossierAbouts,
  type RecordCatalogue,
  type RecordKind,
} from '../shared/record-kind.js';
import { err, ok, type Result } from '../shared/result.js';
import { roles } from '../shared/roles.js';
import { forbiddenCharacter, isNfc } from '../shared/text.js';
import {
  boolean,
  integer,
  list,
  nullable,
  oneOf,
  type ShapeCheck,
  shape,
  text,
} from '../shared/shape-checks.js';
import { badNames } from './bad-names.js';
import { isSafePattern } from './safe-pattern.js';
import { attachmentRule, mediaContradiction } from './attachment-rules.js';
import { dueContradiction, dueRule } from './due-rules.js';
import { figureContradiction, figureList } from './figure-rules.js';
import { levelContradiction } from './level-rules.js';
import { planContradiction } from './plan-rules.js';
import { kindRetention, retentionContradiction } from './retention-rules.js';
import { fieldRuleContradiction, fieldRuleList } from './between-field-rules.js';
import { schoolReportContradiction, schoolReportRule } from './school-report-rules.js';
import { sizeProblem } from './catalogue-parts.js';
import { versionContradiction } from './version-rules.js';

export interface CatalogueIsInvalid {
  readonly type: 'CatalogueIsInvalid';
  /** Path and nature of the first problem, e.g. `catalogue.kinds[0].fields[3].purpose: is missing`. */
  readonly problem: string;
}

const name = text(60, /^[a-z][A-Za-z0-9]*$/);
const code = text(60, /^[a-z0-9][a-z0-9-]*$/);
const isTrue: ShapeCheck = (value, path) => (value === true ? null : `${path}: is not true`);
const optionCode = text(60, /^[A-Za-z0-9][A-Za-z0-9-]*$/);
const someRoles = list(oneOf(roles), 1, roles.length);

const shownText: ShapeCheck = (value, path) =>
  text(300)(value, path) ??
  (typeof value === 'string' && isNfc(value) && forbiddenCharacter(value) === null
    ? null
    : `${path}: holds a character that cannot be seen`);
const label = shape({ vi: shownText, en: shownText });

const day: ShapeCheck = (value, path) =>
  typeof value === 'string' && isLocalDate(value) ? null : `${path}: is not a day of the calendar`;

const purpose: ShapeCheck = (value, path) =>
  code(value, path) ??
  (typeof value === 'string' && isReservedPurpose(value) ? `${path}: is reserved` : null);

const pattern: ShapeCheck = (value, path) =>
  text(200)(value, path) ??
  (typeof value === 'string' && isSafePattern(value)
    ? null
    : `${path}: is not an anchored sequence without groups, or several with | between`);

const option = shape({ code: optionCode, label });
const levelCodes = list(optionCode, 1, catalogueLimits.levelsMax);
const topic = shape({ code: optionCode, label }, { levels: levelCodes });

const fieldTypes: Readonly<Record<string, ShapeCheck>> = {
  text: shape(
    { is: oneOf(['text']), lengthMax: integer(1, catalogueLimits.textLengthMax) },
    { pattern, multiline: boolean },
  ),
  date: shape({ is: oneOf(['date']), notFuture: boolean }),
  integer: shape({
    is: oneOf(['integer']),
    min: integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
    max: integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  }),
  boolean: shape({ is: oneOf(['boolean']) }),
  record: shape({ is: oneOf(['record']), max: integer(1, catalogueLimits.recordsNamedMax) }),
  choice: shape({
    is: oneOf(['choice']),
    options: list(option, 1, 500),
  }),
};

const fieldType: ShapeCheck = (value, path) => {
  const is = typeof value === 'object' && value !== null && 'is' in value ? value.is : null;
  const known = oneOf(Object.keys(fieldTypes))(is, `${path}.is`);
  return known ?? fieldTypes[String(is)]?.(value, path) ?? null;
};

const field = shape(
  {
    name,
    label,
    type: fieldType,
    required: boolean,
    purpose: nullable(purpose),
    readers: someRoles,
  },
  { sensitive: boolean },
);

const chainStep = shape({ step: code, label, roles: someRoles }, { sample: integer(1, 99) });

const retentionRule = shape({ ruleId: code, years: integer(1, 100), legalBasis: shownText });

const catalogueShape = shape(
  {
    catalogueId: code,
    catalogueVersion: integer(1, 1_000_000),
    legalBasis: shownText,
    effectiveFrom: day,
    effectiveTo: nullable(day),
    needsLegalReview: boolean,
    childRetention: retentionRule,
    kinds: list(
      shape(
        {
          kind: code,
          label,
          tier: oneOf(['mandatory', 'internal']),
          legalBasis: shownText,
          owners: someRoles,
          onePerDossier: boolean,
          fields: list(field, 0, catalogueLimits.fieldsMax),
          chain: list(chainStep, 0, catalogueLimits.stepsMax),
        },
        {
          ownFileOnly: isTrue,
          every: oneOf(rhythms),
          topics: list(topic, 1, catalogueLimits.topicsMax),
          numbered: isTrue,
          versioned: shape({ effectiveFrom: name }),
          acknowledgedBy: someRoles,
          aheadDays: integer(1, catalogueLimits.aheadDaysMax),
          window: oneOf(['days-off-before']),
          gates: list(code, 1, catalogueLimits.gatesMax),
          about: oneOf(dossierAbouts),
          rowFields: list(field, 1, catalogueLimits.rowFieldsMax),
          rules: fieldRuleList(name),
          rowRules: fieldRuleList(name),
          due: dueRule,
          dueAfter: shape({ field: name, days: integer(0, catalogueLimits.dueDaysMax) }),
          figures: figureList(label),
          schoolReport: schoolReportRule,
          attachments: attachmentRule,
          retention: kindRetention(shownText),
        },
      ),
      1,
      catalogueLimits.kindsMax,
    ),
  },
  { staffRetention: retentionRule, levels: list(option, 1, catalogueLimits.levelsMax) },
);

/**
 * Data of unknown origin as a catalogue: right in form and free of contradictions.
 * @param beside kinds that are in force together with it
 */
export const parseCatalogue = (
  value: unknown,
  beside: readonly RecordKind[] = [],
): Result<RecordCatalogue, CatalogueIsInvalid> => {
  const problem = catalogueShape(value, 'catalogue');
  if (problem !== null) return err({ type: 'CatalogueIsInvalid', problem });
  const catalogue = value as RecordCatalogue;
  const contradiction = contradictionIn(catalogue, beside) ?? sizeProblem(catalogue);
  return contradiction === null
    ? ok(catalogue)
    : err({ type: 'CatalogueIsInvalid', problem: contradiction });
};

const contradictionIn = (
  { kinds, ...catalogue }: RecordCatalogue,
  beside: readonly RecordKind[],
): string | null => {
  const { effectiveFrom, effectiveTo } = catalogue;
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    return 'catalogue.effectiveTo: is before effectiveFrom';
  }
  return (
    badNames(
      (catalogue.levels ?? []).map(({ code }) => code),
      'catalogue.levels',
    ) ??
    badNames(
      kinds.map(({ kind }) => kind),
      'catalogue.kinds',
    ) ??
    first(kinds, (kind, index) => {
      const { fields, rowFields = [], chain } = kind;
      const path = `catalogue.kinds[${index}]`;
      return (
        ownFileContradiction(kind, path) ??
        registerContradiction(kind, path) ??
        versionContradiction(kind, path) ??
        rhythmContradiction(kind, path) ??
        levelContradiction(kind, catalogue, path) ??
        dueContradiction(kind, path) ??
        sheetContradiction(kind, path) ??
        fieldRuleContradiction(kind, path) ??
        mediaContradiction(kind, path) ??
        planContradiction(kind, [...beside, ...kinds], path) ??
        figureContradiction(kind, [...beside, ...kinds], path) ??
        schoolReportContradiction(kind, path) ??
        retentionContradiction(kind, catalogue, path) ??
        badNames(
          fields.map((field) => field.name),
          `${path}.fields`,
        ) ??
        badNames(
          chain.map(({ step }) => step),
          `${path}.chain`,
        ) ??
        sampleContradiction(kind, path) ??
        badNames(kind.attachments?.types ?? [], `${path}.attachments.types`) ??
        first(fields, ({ type }, at) => typeContradiction(type, `${path}.fields[${at}].type`)) ??
        namingContradiction(fields, `${path}.fields`) ??
        first(rowFields, ({ type }, at) => typeContradiction(type, `${path}.rowFields[${at}].type`))
      );
    })
  );
};

/** Somebody looks at every record: whoever takes the first step. */
const sampleContradiction = ({ chain: [first] }: RecordKind, path: string): string | null =>
  first?.sample === undefined ? null : `${path}.chain[0].sample: the first step is taken of all`;

const rhythmContradiction = (
  { every, topics, numbered, versioned, onePerDossier, fields }: RecordCatalogue['kinds'][number],
  path: string,
): string | null => {
  if (every === undefined && !numbered && !versioned) {
    return topics ? `${path}.topics: there is no period to divide` : null;
  }
  if (onePerDossier) {
    const severalBy = versioned ? 'versioned' : numbered ? 'numbered' : 'every';
    return `${path}.${severalBy}: there is only one record of this kind`;
  }
  const taken = fields.findIndex(({ name }) => name === 'period' || name === 'topic');
  if (taken >= 0) return `${path}.fields[${taken}].name: is said of every record with a period`;
  return badNames(
    (topics ?? []).map((topic) => topic.code),
    `${path}.topics`,
  );
};

const ownFileContradiction = (
  { ownFileOnly, about = 'child' }: RecordKind,
  path: string,
): string | null =>
  ownFileOnly && about !== 'staff'
    ? `${path}.ownFileOnly: only staff have files of their own`
    : null;

/** The numbers are those of the school, one after the other as things come in. */
const registerContradiction = (
  { numbered, every, about = 'child' }: RecordKind,
  path: string,
): string | null => {
  if (!numbered) return null;
  if (about !== 'school') return `${path}.numbered: only the school keeps registers`;
  return every === undefined ? null : `${path}.numbered: a register has no rhythm`;
};

/** A row is about a child, so that all of it can be destroyed with the child's dossier. */
const sheetContradiction = (
  { about = 'child', fields, rowFields, attachments }: RecordCatalogue['kinds'][number],
  path: string,
): string | null => {
  if (!rowFields) return fields.length === 0 ? `${path}.fields: is empty` : null;
  if (about !== 'class') return `${path}.rowFields: only a class has rows`;
  if (attachments) return `${path}.attachments: what is of several children takes no files`;
  const clear = rowFields.findIndex(({ purpose }) => purpose === null);
  if (clear >= 0) return `${path}.rowFields[${clear}].purpose: a row is about a child`;
  return badNames(
    rowFields.map(({ name }) => name),
    `${path}.rowFields`,
  );
};

const typeContradiction = (
  type: RecordCatalogue['kinds'][number]['fields'][number]['type'],
  path: string,
): string | null => {
  if (type.is === 'integer' && type.min > type.max) return `${path}: min is above max`;
  if (type.is === 'text' && type.pattern && type.lengthMax > catalogueLimits.patternTextMax) {
    return `${path}.lengthMax: is too long for a pattern`;
  }
  if (type.is !== 'choice') return null;
  return badNames(
    type.options.map((option) => option.code),
    `${path}.options`,
  );
};

/** What names records is looked up from their side as well, and outlives what it names. */
const namingContradiction = (fields: RecordKind['fields'], path: string): string | null => {
  const kept = fields.findIndex(({ type, purpose }) => type.is === 'record' && purpose !== null);
  return kept < 0 ? null : `${path}[${kept}].purpose: the id of a record is no personal data`;
};

const first = <T>(
  members: readonly T[],
  problemOf: (member: T, index: number) => string | null,
): string | null => {
  for (const [index, member] of members.entries()) {
    const problem = problemOf(member, index);
    if (problem !== null) return problem;
  }
  return null;
};
