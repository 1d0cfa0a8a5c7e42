import { pointsOf } from '../../domain/shared/calendar.js';
import { dayAt, dayNumber, type LocalDate, shownDate } from '../../domain/shared/instant.js';
import {
  periodsWithin,
  pointSpan,
  type Rhythm,
  weekSpan,
  type YearSpan,
} from '../../domain/shared/period.js';
import type { FieldOption, LocalizedText, RecordKind } from '../../domain/shared/record-kind.js';
import type { RegisterEntryRow } from '../ports/register-rows.js';
import type { Reader } from './reader.js';
import type { RecordView } from './record-view.js';

const enoughToChooseFrom = 60;

/**
 * The periods that have begun, or may be planned already, of such years, the newest first; of days
 * there are too many.
 */
export const periodsToEnter = (
  { facts, today }: Pick<Reader, 'facts' | 'today'>,
  { every, aheadDays = 0 }: Pick<RecordKind, 'every' | 'aheadDays'>,
): readonly FieldOption[] => {
  if (!every) return [];
  const until = dayAt(dayNumber(today) + aheadDays);
  const begun = Object.entries(facts.school.years)
    .filter(([, { startsOn }]) => startsOn <= until)
    .toSorted(([, a], [, b]) => b.startsOn.localeCompare(a.startsOn, 'en'));
  const codes = begun.flatMap(([name, year]) =>
    codesIn(every, name, { ...year, endsOn: year.endsOn < until ? year.endsOn : until }),
  );
  return codes.slice(0, enoughToChooseFrom).map((code) => periodOption(every, code));
};

/** Of a year of which so much has passed. */
const codesIn = (every: Rhythm, schoolYear: string, past: YearSpan): readonly string[] => {
  switch (every) {
    case 'year':
      return [schoolYear];
    case 'term':
    case 'assessment':
      return pointsOf[every]
        .filter((point) => pointSpan(past, point).startsOn <= past.endsOn)
        .map((point) => `${schoolYear}/${point}`);
    case 'month':
    case 'week':
      return periodsWithin(every, past).toReversed();
    case 'day':
      return [];
  }
};

type Slotted = Pick<RecordView, 'form' | 'kind' | 'period' | 'topic'>;

export const periodOfRecord = ({ form, period }: Slotted): FieldOption | null =>
  form && periodOfKind(form, period);

export const topicOfRecord = ({ form, topic }: Slotted): FieldOption | null =>
  form?.topics?.find(({ code }) => code === topic) ?? null;

/**
 * What a record in a register is called, as it is cited: its topic, or its kind where there are no
 * topics, with the number: incoming letter no. 45/2026.
 */
export const numberedLabel = (
  record: Slotted,
  { number, year }: Pick<RegisterEntryRow, 'number' | 'year'>,
): LocalizedText => {
  const { vi, en } = topicOfRecord(record)?.label ?? recordLabel(record);
  return { vi: `${vi} số ${number}/${year}`, en: `${en} no. ${number}/${year}` };
};

/** What a record is called: its kind, what it is about, and for when. */
export const recordLabel = (record: Slotted): LocalizedText => {
  const { form, kind } = record;
  const parts = [topicOfRecord(record), periodOfRecord(record)].flatMap((one) => one?.label ?? []);
  const said = (of: (label: LocalizedText) => string): string => {
    const about = parts.map(of).join(', ');
    const name = form ? of(form.label) : kind;
    return about === '' ? name : `${name}: ${about}`;
  };
  return { vi: said(({ vi }) => vi), en: said(({ en }) => en) };
};

/** For which period a kind is owed; one without a rhythm is owed once in a year. */
export const owedPeriodOf = ({ every }: Pick<RecordKind, 'every'>, code: string): FieldOption =>
  periodOption(every ?? 'year', code);

/** For which period a record of the kind is made; null where its kind has none. */
export const periodOfKind = (
  { every }: Pick<RecordKind, 'every'>,
  code: string | null,
): FieldOption | null => (every && code !== null ? periodOption(every, code) : null);

/** A period as people call it. */
const periodOption = (every: Rhythm, code: string): FieldOption => ({
  code,
  label: labelOf(every, code),
});

const pointLabels: Readonly<Record<string, LocalizedText>> = {
  HK1: { vi: 'Học kỳ I', en: 'First term' },
  HK2: { vi: 'Học kỳ II', en: 'Second term' },
  GK1: { vi: 'Giữa học kỳ I', en: 'Middle of the first term' },
  CK1: { vi: 'Cuối học kỳ I', en: 'End of the first term' },
  GK2: { vi: 'Giữa học kỳ II', en: 'Middle of the second term' },
  CN: { vi: 'Cuối năm học', en: 'End of the year' },
};

const labelOf = (every: Rhythm, code: string): LocalizedText => {
  const [schoolYear = code, point = ''] = code.split('/');
  switch (every) {
    case 'year':
      return { vi: `Năm học ${code}`, en: `School year ${code}` };
    case 'term':
    case 'assessment': {
      const { vi, en } = pointLabels[point] ?? { vi: point, en: point };
      return { vi: `${vi}, năm học ${schoolYear}`, en: `${en}, ${schoolYear}` };
    }
    case 'month': {
      const [year, month] = code.split('-').map(Number);
      return { vi: `Tháng ${month}/${year}`, en: `${month}/${year}` };
    }
    case 'week':
      return weekLabel(code);
    case 'day':
      return { vi: `Ngày ${shownDate(code as LocalDate)}`, en: shownDate(code as LocalDate) };
  }
};

const weekLabel = (code: string): LocalizedText => {
  const week = weekSpan(code);
  if (week === null) return { vi: code, en: code };
  const number = Number(code.slice(6));
  const days = `${shownDate(week.startsOn)} – ${shownDate(week.endsOn)}`;
  return { vi: `Tuần ${number} (${days})`, en: `Week ${number} (${days})` };
};
