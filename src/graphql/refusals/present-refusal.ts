import {
  type DispositionBlocker,
  type FieldProblem,
  fillText,
  isLocalDate,
  type LocalizedText,
  shownDate,
} from '../../application/vocabulary.js';
import { calendarProblemTexts } from './calendar-problem.texts.js';
import type { PublicRefusal } from './public-refusal.js';
import { refusalTexts } from './refusal-texts.js';

type Words = Readonly<Record<string, string | number>>;

/** Names and numbers of a refusal that may stand in its message. */
const words = (refusal: object): Words =>
  Object.fromEntries(
    Object.entries(refusal).filter(
      ([, value]) => typeof value === 'string' || typeof value === 'number',
    ),
  );

const withShownDates = (shown: Words): Words =>
  Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [
      name,
      typeof value === 'string' && isLocalDate(value) ? shownDate(value) : value,
    ]),
  );

/** Days as people write them in Vietnamese, and as ISO has them in English. */
const filled = (
  text: LocalizedText,
  shown: Words,
  more?: Readonly<Record<'vi' | 'en', Words>>,
) => ({
  vi: fillText(text, { ...withShownDates(shown), ...more?.vi }).vi,
  en: fillText(text, { ...shown, ...more?.en }).en,
});

/** Whatever may stand in a message beside the refusal's own names and numbers. */
const moreWords = (refusal: PublicRefusal): Readonly<Record<'vi' | 'en', Words>> | undefined => {
  if (refusal.type === 'CatalogueIsInvalid') {
    const place = refusal.problem.split(':', 1)[0] ?? '';
    return { vi: { place }, en: { place } };
  }
  if (refusal.type === 'CalendarIsInvalid') {
    const why = filled(calendarProblemTexts[refusal.problem], words(refusal));
    return { vi: { why: why.vi }, en: { why: why.en } };
  }
  if (refusal.type !== 'RowWasRefused') return undefined;
  const { because } = refusal;
  const why = filled(refusalTexts[because.type].message, words(because));
  return { vi: { why: why.vi }, en: { why: why.en } };
};

/** A refusal as a member of a result union: its data, and what to tell a person. */
export const presentRefusal = (refusal: PublicRefusal): object => {
  const { message, nextStep } = refusalTexts[refusal.type];
  const shown = words(refusal);
  return {
    ...refusal,
    ...(refusal.type === 'FieldsAreInvalid' && {
      problems: refusal.problems.map((problem) => ({
        ...problem,
        message: fieldProblemTexts[problem.problem],
      })),
    }),
    ...(refusal.type === 'RecordsAreRefused' && {
      records: refusal.records.map(({ recordId, because }) => ({
        recordId,
        reason: because.type,
        message: filled(refusalTexts[because.type].message, words(because)),
        nextStep: filled(refusalTexts[because.type].nextStep, words(because)),
      })),
    }),
    ...(refusal.type === 'DispositionIsBlocked' && {
      blockers: refusal.blockers.map(presentBlocker),
    }),
    code: refusal.type,
    message: filled(message, shown, moreWords(refusal)),
    nextStep: filled(nextStep, shown),
  };
};

/** One thing that stands against a destruction, and how to say it. */
export const presentBlocker = (blocker: DispositionBlocker): object => ({
  ...blocker,
  message: filled(blockerTexts[blocker.blocker], words(blocker)),
});

const fieldProblemTexts: Readonly<Record<FieldProblem['problem'], LocalizedText>> = {
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

const blockerTexts: Readonly<Record<DispositionBlocker['blocker'], LocalizedText>> = {
  'child-has-not-left': { vi: 'Trẻ chưa rời trường.', en: 'The child has not left.' },
  'service-goes-on': {
    vi: 'Người này chưa kết thúc công tác tại trường.',
    en: 'The service of this person is not over.',
  },
  'retention-period-runs': {
    vi: 'Phải giữ đến hết ngày {keepThrough}.',
    en: 'It has to be kept through {keepThrough}.',
  },
  'legal-hold': {
    vi: '{authority} yêu cầu tạm dừng hủy.',
    en: 'There is a hold by {authority}.',
  },
  'council-has-not-appraised': {
    vi: 'Hội đồng chưa thẩm định.',
    en: 'The council has not appraised it.',
  },
  'principal-has-not-decided': {
    vi: 'Hiệu trưởng chưa quyết định.',
    en: 'The principal has not decided.',
  },
  'notice-not-served': { vi: 'Chưa thông báo.', en: 'The notice was not served.' },
  'notice-period-runs': {
    vi: 'Thời gian thông báo còn đến hết ngày {waitThrough}.',
    en: 'The notice period runs through {waitThrough}.',
  },
  'final-backup-not-verified': {
    vi: 'Chưa có bản lưu trữ cuối cùng đã kiểm tra.',
    en: 'There is no verified final backup.',
  },
};
