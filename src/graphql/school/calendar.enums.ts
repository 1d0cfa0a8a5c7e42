import { registerEnumType } from '@nestjs/graphql';
import {
  type CalendarProblem,
  type LocalizedText,
  pointsOf,
  type Weekday,
} from '../../application/vocabulary.js';
import { bilingual } from '../bilingual.js';
import { enumOf } from '../shared/enums.js';

/** Codes that people know as they are written. */
const codesOf = <Code extends string>(
  name: string,
  codes: readonly Code[],
  description: LocalizedText,
): Readonly<Record<string, Code>> => {
  const members = Object.fromEntries(codes.map((code) => [code, code]));
  registerEnumType(members, { name, description: bilingual(description) });
  return members;
};

export const TermCodeEnum = codesOf('TermCode', pointsOf.term, {
  vi: 'Học kỳ I, học kỳ II',
  en: 'First and second term',
});

export const AssessmentCodeEnum = codesOf('AssessmentCode', pointsOf.assessment, {
  vi: 'Giữa học kỳ I, cuối học kỳ I, giữa học kỳ II, cuối năm học',
  en: 'Middle and end of the first term, middle of the second, end of the year',
});

export const WeekdayEnum = enumOf<Weekday>(
  'Weekday',
  { mon: 0, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 },
  { vi: 'Thứ trong tuần', en: 'Day of the week' },
);

export const CalendarProblemEnum = enumOf<CalendarProblem>(
  'CalendarProblem',
  {
    'term-missing': 0,
    'given-twice': 0,
    'ends-before-start': 0,
    'term-outside-year': 0,
    'terms-overlap': 0,
    'assessment-outside-term': 0,
    'assessments-out-of-order': 0,
    'no-school-days': 0,
    'too-many-days-off': 0,
    'day-off-outside-year': 0,
    'days-off-overlap': 0,
  },
  { vi: 'Lịch năm học sai ở điểm nào', en: 'What is wrong with a calendar' },
);
