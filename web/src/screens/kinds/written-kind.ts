import type { VariablesOf } from '../../api/graphql.js';
import type { Definition } from '../../parts/form-values.js';
import type { About } from './about.js';
import { codeOf, fieldNames, optionCodes } from './codes.js';
import type { Kind, Step } from './kind-shape.js';
import type { AddKinds } from './kinds.operations.js';

export type Role = Kind['owners'][number];
type Rhythm = NonNullable<Kind['every']>;
export type KindInput = VariablesOf<typeof AddKinds>['input']['kinds'][number];
type FieldInput = KindInput['fields'][number];

export const rhythms = ['YEAR', 'TERM', 'ASSESSMENT', 'MONTH', 'WEEK', 'DAY'] as const;
export const whens = ['ANY', 'ONCE', ...rhythms] as const;
export type When = (typeof whens)[number];
const isRhythm = (when: When): when is Rhythm => when !== 'ANY' && when !== 'ONCE';

export const fieldKinds = [
  'TEXT',
  'LONG_TEXT',
  'DATE',
  'INTEGER',
  'BOOLEAN',
  'CHOICE',
  'RECORD',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

export interface WrittenField {
  /** Tells rows apart that say the same. */
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  readonly is: FieldKind;
  /** Of numbers; of what names records, how many there may be. */
  readonly max: string;
  /** Of a choice: one in each line. */
  readonly options: string;
  readonly min: string;
  readonly required: boolean;
  readonly sensitive: boolean;
}

/** The form as it is typed. */
export interface WrittenKind {
  readonly vi: string;
  readonly en: string;
  /** Empty: made of the name. */
  readonly code: string;
  readonly legalBasis: string;
  readonly about: About;
  readonly isSheet: boolean;
  readonly owners: readonly Role[];
  readonly readers: readonly Role[];
  readonly when: When;
  /** Which of the chains that the catalogue has, by `chainKey`; empty for none. */
  readonly chain: string;
  readonly retentionYears: string;
  readonly hasFiles: boolean;
  readonly fields: readonly WrittenField[];
  readonly decisionNo: string;
}

export const emptyField = (): WrittenField => ({
  key: crypto.randomUUID(),
  vi: '',
  en: '',
  is: 'TEXT',
  options: '',
  min: '0',
  max: '100',
  required: false,
  sensitive: false,
});

/** What a field holds, with the bounds that it begins with. */
export const fieldOfKind = (is: FieldKind): Pick<WrittenField, 'is' | 'min' | 'max'> =>
  is === 'RECORD' ? { is, min: '1', max: '5' } : { is, min: '0', max: '100' };

export const emptyKind = (): WrittenKind => ({
  vi: '',
  en: '',
  code: '',
  legalBasis: '',
  about: 'CHILD',
  isSheet: false,
  owners: ['HOMEROOM_TEACHER'],
  readers: ['PRINCIPAL', 'VICE_PRINCIPAL', 'BOARD_MEMBER', 'INSPECTOR'],
  when: 'ANY',
  chain: '',
  retentionYears: '',
  hasFiles: false,
  fields: [emptyField()],
  decisionNo: '',
});

/** Steps of a sample are of slots that a catalogue foresees, so the school's own kinds take none. */
export const chainsOf = (kinds: readonly Kind[], about: About): readonly (readonly Step[])[] => {
  const chains = kinds
    .filter((kind) => kind.about === about)
    .map(({ chain }) => chain)
    .filter((chain) => chain.length > 0 && chain.every(({ sample }) => sample === null));
  return [...new Map(chains.map((chain) => [chainKey(chain), chain])).values()];
};

export const chainKey = (chain: readonly Step[]): string =>
  chain.map(({ step, roles }) => `${step}:${roles.toSorted().join(',')}`).join('/');

const isSheet = ({ about, isSheet: wanted }: WrittenKind): boolean => about === 'CLASS' && wanted;

/** Whoever enters or approves it sees what stands in it. */
const readersOf = (written: WrittenKind, chain: readonly Step[]): readonly Role[] => [
  ...new Set([...written.readers, ...written.owners, ...chain.flatMap(({ roles }) => roles)]),
];

const wholeNumber = /^-?\d{1,9}$/u;

/** Numbers that are none: what the form says before it is sent, as no number can be sent for them. */
export const unreadNumbers = (written: WrittenKind): readonly string[] => [
  ...(written.retentionYears.trim() === '' || wholeNumber.test(written.retentionYears.trim())
    ? []
    : ['retentionYears']),
  ...written.fields.flatMap(({ is, min, max }, at) =>
    (is === 'INTEGER' || is === 'RECORD') &&
    ![min, max].every((text) => wholeNumber.test(text.trim()))
      ? [`fields[${at}].type`]
      : [],
  ),
];

/** What is about people is kept under keys of its own, so that it can be destroyed with its file. */
const purpose = 'own-records';
const textMax = 200;
const longTextMax = 3000;
const filesMax = 5;

interface Option {
  readonly code: string;
  readonly label: { readonly vi: string; readonly en: string };
}

const optionsIn = (text: string): Option[] => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const codes = optionCodes(lines);
  return lines.map((line, at) => ({ code: codes[at] ?? line, label: { vi: line, en: line } }));
};

const fieldType = ({ is, min, max, options }: WrittenField): FieldInput['type'] => {
  switch (is) {
    case 'TEXT':
      return { text: { lengthMax: textMax } };
    case 'LONG_TEXT':
      return { text: { lengthMax: longTextMax, multiline: true } };
    case 'DATE':
      return { date: { notFuture: false } };
    case 'INTEGER':
      return { integer: { min: Number(min), max: Number(max) } };
    case 'BOOLEAN':
      return { boolean: { yesOrNo: true } };
    case 'CHOICE':
      return { choice: { options: optionsIn(options) } };
    case 'RECORD':
      return { record: { max: Number(max) } };
  }
};

/** Without an English name it is called in Vietnamese everywhere. */
const labelOf = ({ vi, en }: { readonly vi: string; readonly en: string }) => ({
  vi: vi.trim(),
  en: en.trim() || vi.trim(),
});

const fieldInputs = (written: WrittenKind, readers: readonly Role[]): FieldInput[] => {
  const names = fieldNames(written.fields.map(({ vi }) => vi));
  return written.fields.map((field, at) => ({
    name: names[at] ?? field.key,
    label: labelOf(field),
    type: fieldType(field),
    required: field.required,
    // The id of a record is no personal data, and leads to it from the other side.
    purpose: field.is === 'RECORD' ? null : purpose,
    readers: [...readers],
    sensitive: field.sensitive,
  }));
};

const retentionOf = ({ about, legalBasis, retentionYears }: WrittenKind) => ({
  years: Number(retentionYears),
  from: about === 'CHILD' || about === 'STAFF' ? ('EXIT' as const) : ('YEAR_END' as const),
  legalBasis: legalBasis.trim(),
});

/** The kind as the engine takes it. */
export const kindInput = (written: WrittenKind, chain: readonly Step[]): KindInput => {
  const { about, code, when, hasFiles, legalBasis, owners, retentionYears } = written;
  const fields = fieldInputs(written, readersOf(written, chain));
  return {
    kind: code.trim() || codeOf(written.vi),
    label: labelOf(written),
    tier: 'INTERNAL',
    legalBasis: legalBasis.trim(),
    owners: [...owners],
    onePerDossier: when === 'ONCE',
    ...(isRhythm(when) && { every: when }),
    about,
    ...(isSheet(written) ? { fields: [], rowFields: fields } : { fields }),
    ...(hasFiles &&
      !isSheet(written) && { attachments: { max: filesMax, types: ['PDF', 'WORD', 'EXCEL'] } }),
    ...(retentionYears.trim() !== '' && { retention: retentionOf(written) }),
    chain: chain.map(({ step, label: { vi, en }, roles }) => ({
      step,
      label: { vi, en },
      roles: [...roles],
    })),
  };
};

const noLimits = { lengthMax: null, multiline: null, notFuture: null, min: null, max: null };

const shownType = (field: WrittenField): Definition['type'] => {
  const type = fieldType(field);
  const is = field.is === 'LONG_TEXT' ? 'TEXT' : field.is;
  return {
    is,
    ...noLimits,
    options: null,
    ...('text' in type && { ...type.text, multiline: field.is === 'LONG_TEXT' }),
    ...('integer' in type && type.integer),
    ...('choice' in type && type.choice),
    ...('record' in type && type.record),
  };
};

/** The fields as the form of a record will show them. */
export const previewOf = (written: WrittenKind, chain: readonly Step[]): readonly Definition[] => {
  const readers = [...readersOf(written, chain)];
  return written.fields.map((field) => ({
    name: `preview-${field.key}`,
    label: labelOf(field),
    required: field.required,
    sensitive: field.sensitive,
    readers,
    type: shownType(field),
  }));
};
