import {
  type DispositionBlocker,
  fillText,
  isLocalDate,
  type LocalizedText,
  shownDate,
} from '../../application/vocabulary.js';
import { calendarProblemTexts } from './calendar-problem.texts.js';
import { fieldProblemText } from './field-problem.texts.js';
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
        message: fieldProblemText(problem),
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
