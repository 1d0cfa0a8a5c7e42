import type { CalendarProblem, LocalizedText } from '../../application/vocabulary.js';

/** `{place}`: code of a term or an assessment, or the first day of a day off. */
export const calendarProblemTexts: Readonly<Record<CalendarProblem, LocalizedText>> = {
  'term-missing': { vi: 'thiếu {place}.', en: '{place} is missing.' },
  'given-twice': { vi: '{place} có hai lần.', en: '{place} occurs twice.' },
  'ends-before-start': {
    vi: '{place} kết thúc trước khi bắt đầu.',
    en: '{place} ends before it starts.',
  },
  'term-outside-year': {
    vi: '{place} nằm ngoài năm học.',
    en: '{place} lies outside of the year.',
  },
  'terms-overlap': {
    vi: '{place} phải bắt đầu sau khi học kỳ trước kết thúc.',
    en: '{place} has to start after the end of the term before.',
  },
  'assessment-outside-term': {
    vi: 'ngày đánh giá {place} nằm ngoài học kỳ của nó.',
    en: 'the day of {place} lies outside of its term.',
  },
  'assessments-out-of-order': {
    vi: 'ngày đánh giá {place} phải sau kỳ đánh giá trước.',
    en: 'the day of {place} has to come after the assessment before.',
  },
  'no-school-days': {
    vi: 'chưa chọn thứ nào trong tuần là ngày học.',
    en: 'no day of the week has school.',
  },
  'too-many-days-off': { vi: 'quá 60 đợt nghỉ.', en: 'more than 60 days off.' },
  'day-off-outside-year': {
    vi: 'đợt nghỉ từ {place} nằm ngoài năm học.',
    en: 'the day off from {place} lies outside of the year.',
  },
  'days-off-overlap': {
    vi: 'đợt nghỉ từ {place} trùng với đợt nghỉ trước.',
    en: 'the day off from {place} overlaps the one before.',
  },
};
