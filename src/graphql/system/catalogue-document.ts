import type {
  AttachmentRule,
  AuthorityCatalogue,
  FieldDefinition,
  FieldRule,
  FieldType,
  FigureDefinition,
  RecordCatalogue,
  RecordKind,
  Role,
} from '../../application/vocabulary.js';
import { AuthorityLevelEnum, RecordTierEnum, RoleEnum } from '../shared/enums.js';
import {
  AttachmentTypeEnum,
  ChildrenWhenEnum,
  DossierAboutEnum,
  DueByEnum,
  DueFromEnum,
  FieldRelationEnum,
  RecordWindowEnum,
  RetentionFromEnum,
  RhythmEnum,
  SchoolReportPartEnum,
} from '../school/catalogue.enums.js';

/** The catalogue as `CatalogueInput`: the names of the API instead of the domain's. */
export const catalogueDocument = ({ kinds, ...catalogue }: RecordCatalogue): string =>
  JSON.stringify({
    ...catalogue,
    kinds: kinds.map(kindInput),
  });

const kindInput = ({
  tier,
  owners,
  every,
  due,
  window,
  about,
  fields,
  rowFields,
  rules,
  rowRules,
  figures,
  schoolReport,
  attachments,
  acknowledgedBy,
  retention,
  chain,
  ...kind
}: RecordKind): object => ({
  ...kind,
  ...(window && { window: nameIn(RecordWindowEnum, window) }),
  ...(due && { due: dueInput(due) }),
  ...(about && { about: nameIn(DossierAboutEnum, about) }),
  ...(rowFields && { rowFields: rowFields.map(fieldInput) }),
  ...(rules && { rules: rules.map(ruleInput) }),
  ...(rowRules && { rowRules: rowRules.map(ruleInput) }),
  ...(figures && { figures: figures.map(figureInput) }),
  ...(schoolReport && {
    schoolReport: { ...schoolReport, on: nameIn(SchoolReportPartEnum, schoolReport.on) },
  }),
  ...(attachments && { attachments: attachmentsInput(attachments) }),
  ...(acknowledgedBy && { acknowledgedBy: namesOf(acknowledgedBy) }),
  ...(retention && { retention: retentionInput(retention) }),
  ...(every && { every: nameIn(RhythmEnum, every) }),
  tier: nameIn(RecordTierEnum, tier),
  owners: namesOf(owners),
  chain: chain.map(({ roles, ...step }) => ({ ...step, roles: namesOf(roles) })),
  fields: fields.map(fieldInput),
});

const ruleInput = ({ is, ...rule }: FieldRule): object => ({
  ...rule,
  is: nameIn(FieldRelationEnum, is),
});

const figureInput = ({ count: { of, ...what }, ...figure }: FigureDefinition): object => ({
  ...figure,
  count: { [of]: 'when' in what ? nameIn(ChildrenWhenEnum, what.when) : withRoles(what) },
});

const withRoles = (what: object & { readonly roles?: readonly Role[] }): object => ({
  ...what,
  ...(what.roles && { roles: namesOf(what.roles) }),
});

const attachmentsInput = ({ max, types }: AttachmentRule): object => ({
  max,
  types: types.map((type) => nameIn(AttachmentTypeEnum, type)),
});

const fieldInput = ({ type, readers, ...field }: FieldDefinition): object => ({
  ...field,
  type: fieldTypeInput(type),
  readers: namesOf(readers),
});

export const authoritiesDocument = ({ authorities, ...catalogue }: AuthorityCatalogue): string =>
  JSON.stringify({
    ...catalogue,
    authorities: authorities.map(({ level, ...authority }) => ({
      ...authority,
      level: nameIn(AuthorityLevelEnum, level),
    })),
  });

/** Exactly one of the members, named as the type is. */
const fieldTypeInput = ({ is, ...limits }: FieldType): Readonly<Record<string, unknown>> => ({
  [is]: is === 'boolean' ? { yesOrNo: true } : limits,
});

const namesOf = (roles: readonly Role[]): readonly (string | undefined)[] =>
  roles.map((role) => nameIn(RoleEnum, role));

const nameIn = <Word extends string>(
  members: Readonly<Record<string, Word>>,
  word: Word,
): string | undefined => Object.keys(members).find((name) => members[name] === word);

const dueInput = ({ from, days, by }: NonNullable<RecordKind['due']>): object => ({
  from: nameIn(DueFromEnum, from),
  days,
  ...(by && { by: nameIn(DueByEnum, by) }),
});

const retentionInput = (retention: NonNullable<RecordKind['retention']>): object => ({
  ...retention,
  ...('from' in retention && { from: nameIn(RetentionFromEnum, retention.from) }),
});
