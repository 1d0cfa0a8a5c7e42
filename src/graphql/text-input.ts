import type { GraphQLSchema } from 'graphql';
import {
  forbiddenCharacter,
  isUuid,
  type LocalizedText,
  toNfc,
} from '../application/vocabulary.js';

/** The schema's description; it says what happens to a text before it is stored and hashed. */
export const schemaDescription = [
  'Lưu Vết: sổ gốc hồ sơ của trường, mỗi thay đổi là một mục không xóa được. / The records of a ' +
    'school as a ledger: every change is an entry that stays.',
  '',
  'Văn bản gửi lên được chuẩn hóa về Unicode NFC trước mọi việc khác; ký tự điều khiển (trừ xuống ' +
    'dòng), ký tự đổi chiều, ký tự không nhìn thấy và surrogate lẻ bị từ chối. / Every text is ' +
    'normalised to Unicode NFC before anything else happens to it; controls (but a line break), ' +
    'bidi controls, zero-width and other invisible characters, and lone surrogates are refused.',
  '',
  'Một thao tác ghi trả về `CommandDone` với biên nhận, hoặc một kiểu `Refusal` nói vì sao chưa được ' +
    'và làm gì tiếp; lỗi GraphQL chỉ dùng cho yêu cầu sai dạng và sự cố. / A mutation answers with ' +
    '`CommandDone` and receipts, or with a `Refusal` that says why not and what to do; GraphQL ' +
    'errors are for malformed requests and failures.',
].join('\n');

export const described = (schema: GraphQLSchema): GraphQLSchema => {
  schema.description = schemaDescription;
  return schema;
};

export type Accepted =
  | { readonly text: string }
  | { readonly problem: string; readonly message: LocalizedText };

/**
 * The one door for text from outside: what passes is what a person sees, signs and hashes.
 * Whether a line break may stand in a certain field is the domain's business.
 */
export const acceptText = (text: string): Accepted => {
  const normal = toNfc(text);
  const character = forbiddenCharacter(normal.replaceAll('\n', ' '));
  if (character === null) return { text: normal };
  return {
    problem: 'forbidden-character',
    message: {
      vi: `Văn bản chứa ký tự không nhìn thấy hoặc không được phép (${character}).`,
      en: `The text holds an invisible or forbidden character (${character}).`,
    },
  };
};

/** Ids are lower-case UUIDs: two spellings of one id would be two ids. */
export const acceptId = (text: string): Accepted => {
  const id = text.toLowerCase();
  if (isUuid(id)) return { text: id };
  return {
    problem: 'not-an-id',
    message: { vi: 'Mã định danh phải là một UUID.', en: 'An id must be a UUID.' },
  };
};
