import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { type FieldValue, isInstant, isLocalDate } from '../../application/vocabulary.js';

const wrong = (scalar: string, form: string): GraphQLError =>
  new GraphQLError(`${scalar}: ${form}`, { extensions: { code: 'BAD_USER_INPUT' } });

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly form: string;
  readonly read: (text: string) => unknown;
  readonly write?: (value: unknown) => unknown;
}

/** A scalar that travels as a string of a closed form; `read` gives null for any other string. */
const textScalar = ({ name, description, form, read, write }: TextScalar): GraphQLScalarType => {
  const parse = (value: unknown): unknown => {
    const parsed = typeof value === 'string' ? read(value) : null;
    if (parsed === null) throw wrong(name, form);
    return parsed;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: write ?? ((value) => value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
};

const rfc3339 = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?(Z|[+-]\d{2}:\d{2})$/;

/** Any RFC 3339 moment with at most milliseconds, as the one form in which moments are kept. */
const toInstant = (text: string): string | null => {
  const parts = rfc3339.exec(text);
  if (!parts) return null;
  const [, local, fraction = '', offset] = parts;
  const utc = `${local}.${fraction.padEnd(3, '0')}Z`;
  // Date.parse accepts 30 February and hour 24; the domain's own check does not.
  if (!isInstant(utc)) return null;
  if (offset === 'Z') return utc;
  const moment = Date.parse(`${local}.${fraction.padEnd(3, '0')}${offset}`);
  if (Number.isNaN(moment)) return null;
  const shifted = new Date(moment).toISOString();
  return isInstant(shifted) ? shifted : null;
};

export const InstantScalar = textScalar({
  name: 'Instant',
  description:
    'Một thời điểm theo RFC 3339, trả về theo UTC có mili giây. / A moment (RFC 3339, at most ' +
    'milliseconds); always answered in UTC: `2026-11-21T02:00:00.000Z`.',
  form: 'RFC 3339, e.g. 2026-11-21T09:00:00+07:00',
  read: toInstant,
});

export const LocalDateScalar = textScalar({
  name: 'LocalDate',
  description:
    'Ngày theo lịch của trường (giờ Việt Nam). / A calendar day of the school, `YYYY-MM-DD` in ' +
    'Asia/Ho_Chi_Minh.',
  form: 'YYYY-MM-DD',
  read: (text) => (isLocalDate(text) ? text : null),
});

const digits = /^(0|[1-9]\d{0,18})$/;
const toBigint = (text: string): bigint | null => (digits.test(text) ? BigInt(text) : null);

export const RevisionScalar = textScalar({
  name: 'Revision',
  description:
    'Số thứ tự của một mục trong luồng của nó, từ 0. / Number of an entry within its stream, ' +
    'from 0; a decimal string, because JSON numbers end at 2^53.',
  form: 'a decimal string from "0"',
  read: toBigint,
  write: String,
});

export const LogIndexScalar = textScalar({
  name: 'LogIndex',
  description:
    'Số của một mục trong sổ gốc của trường, từ 0, không có khoảng trống. / Number of an entry in the ' +
    "school's log, from 0, without gaps: order, citation and Merkle leaf in one; a decimal string.",
  form: 'a decimal string from "0"',
  read: toBigint,
  write: String,
});

const hashForm = /^[0-9a-f]{64}$/;
const toHex = (value: unknown): unknown =>
  value instanceof Uint8Array
    ? Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')
    : value;

export const HexHashScalar = textScalar({
  name: 'HexHash',
  description: 'SHA-256, 64 chữ số thập lục phân. / A SHA-256 hash, 64 lower-case hex digits.',
  form: '64 lower-case hex digits',
  read: (text) => (hashForm.test(text) ? text : null),
  write: toHex,
});

const fieldValueForm = 'a string, an integer, a boolean or null';

const isFieldValue = (value: unknown): value is FieldValue =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Number.isSafeInteger(value) && !Object.is(value, -0));

const readFieldValue = (value: unknown): FieldValue => {
  if (!isFieldValue(value)) throw wrong('FieldValue', fieldValueForm);
  return value;
};

const literalValue = (node: ValueNode): unknown => {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
      // "-0" and what does not fit a number must not be changed silently.
      return String(Number(node.value)) === node.value ? Number(node.value) : undefined;
    case Kind.NULL:
      return null;
    case Kind.FLOAT:
    case Kind.ENUM:
    case Kind.LIST:
    case Kind.OBJECT:
    case Kind.VARIABLE:
      return undefined;
  }
};

export const FieldValueScalar = new GraphQLScalarType({
  name: 'FieldValue',
  description:
    'Giá trị của một ô trong biểu mẫu: văn bản, số nguyên, đúng/sai, hoặc null là cố ý để trống. ' +
    '/ The value of a form field: a string (dates as YYYY-MM-DD), an integer within ±(2^53−1), a ' +
    'boolean, or null for deliberately empty.',
  serialize: (value) => value,
  parseValue: readFieldValue,
  parseLiteral: (node) => readFieldValue(literalValue(node)),
});
