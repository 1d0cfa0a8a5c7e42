import { forbiddenCharacter, type LocalizedText, toNfc } from '../application/vocabulary.js';

/** Said in the schema's description, because it changes what is stored and hashed. */
export const textInputRule =
  'Every text is normalised to Unicode NFC before anything else happens to it. Refused are ' +
  'controls (but a line break), bidi controls, zero-width and other invisible characters, and ' +
  'lone surrogates.';

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

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids are lower-case UUIDs: two spellings of one id would be two ids. */
export const acceptId = (text: string): Accepted => {
  const id = text.toLowerCase();
  if (uuidForm.test(id)) return { text: id };
  return {
    problem: 'not-an-id',
    message: { vi: 'Mã định danh phải là một UUID.', en: 'An id must be a UUID.' },
  };
};
