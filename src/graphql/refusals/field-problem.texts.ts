import {
  type FieldProblem,
  type FieldRelation,
  fillText,
  type LocalizedText,
  type NamedField,
  type LabelledRule,
  type ValueProblem,
} from '../../application/vocabulary.js';

export const fieldProblemText = (problem: FieldProblem): LocalizedText =>
  problem.problem === 'against-rule' ? ruleText(problem.rule) : fieldProblemTexts[problem.problem];

/** By the names that the form gives its fields. */
export const ruleText = ({ left, is, right }: LabelledRule): LocalizedText => {
  const text = left.length > 1 ? togetherText : ruleTexts[is];
  const words = (language: 'vi' | 'en', and: string) => ({
    left: left.map((field) => quoted(field, language)).join(and),
    right: quoted(right, language),
  });
  return {
    vi: fillText(text, words('vi', ' và ')).vi,
    en: fillText(text, words('en', ' and ')).en,
  };
};

const quoted = ({ label }: NamedField, language: 'vi' | 'en'): string => `“${label[language]}”`;

const ruleTexts: Readonly<Record<FieldRelation, LocalizedText>> = {
  'not-before': {
    vi: '{left} không được trước {right}.',
    en: '{left} must not be before {right}.',
  },
  'at-most': {
    vi: '{left} không được lớn hơn {right}.',
    en: '{left} must not be more than {right}.',
  },
};

const togetherText: LocalizedText = {
  vi: 'Tổng của {left} không được lớn hơn {right}.',
  en: '{left} together must not be more than {right}.',
};

const fieldProblemTexts: Readonly<Record<ValueProblem['problem'], LocalizedText>> = {
  'unknown-field': { vi: 'Biểu mẫu không có ô này.', en: 'The form has no such field.' },
  required: { vi: 'Bắt buộc phải điền.', en: 'Has to be filled in.' },
  'wrong-type': { vi: 'Sai kiểu dữ liệu.', en: 'Is not of the type of the field.' },
  'too-long': { vi: 'Quá dài.', en: 'Is too long.' },
  'out-of-range': { vi: 'Ngoài khoảng cho phép.', en: 'Is out of range.' },
  'not-a-date': { vi: 'Không phải một ngày có thật.', en: 'Is no day of the calendar.' },
  'in-the-future': { vi: 'Không được ở tương lai.', en: 'Must not lie in the future.' },
  'not-a-school-day': {
    vi: 'Không phải ngày học theo lịch năm học.',
    en: 'Is no school day by the calendar of the year.',
  },
  'not-an-option': { vi: 'Không có trong danh sách chọn.', en: 'Is not one of the options.' },
  'no-such-record': {
    vi: 'Trường không có bản ghi này, hoặc bạn không được xem.',
    en: 'The school has no such record, or it is not for you.',
  },
  'wrong-form': {
    vi: 'Không đúng dạng, hoặc có ký tự không hợp lệ.',
    en: 'Does not have the form asked for, or holds a character that cannot stand there.',
  },
  'not-in-class': {
    vi: 'Trẻ không học lớp này vào thời gian đó.',
    en: 'The child was not in this class at that time.',
  },
  'dossier-closed': {
    vi: 'Hồ sơ của trẻ đã hủy hoặc sắp hủy, không ghi thêm được.',
    en: 'The child’s dossier was destroyed or is about to be; nothing more is written.',
  },
};
