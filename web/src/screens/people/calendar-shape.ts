import type { Refusal } from '../../api/acts.js';
import type { ResultOf } from '../../api/graphql.js';
import type { Bilingual } from '../../i18n/index.js';
import type { StructureOfSchool } from './people.operations.js';

export type Year = NonNullable<ResultOf<typeof StructureOfSchool>['school']>['years'][number];
export type Calendar = NonNullable<Year['calendar']>;
export type TermCode = Calendar['terms'][number]['code'];
export type AssessmentCode = Calendar['assessments'][number]['code'];
export type Weekday = Calendar['schoolDays'][number];

export const termCodes: readonly TermCode[] = ['HK1', 'HK2'];
export const assessmentCodes: readonly AssessmentCode[] = ['GK1', 'CK1', 'GK2', 'CN'];
export const weekdays: readonly Weekday[] = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

export interface WrittenDayOff {
  /** Tells rows apart that say the same. */
  readonly key: string;
  readonly name: string;
  readonly from: string;
  /** Empty for a single day. */
  readonly to: string;
}

export interface WrittenTerm {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The form; days that are not written yet are empty. */
export interface WrittenCalendar {
  readonly terms: Readonly<Record<TermCode, WrittenTerm>>;
  readonly assessments: Readonly<Record<AssessmentCode, string>>;
  readonly schoolDays: readonly Weekday[];
  readonly daysOff: readonly WrittenDayOff[];
  readonly decisionNo: string;
  /** Of the calendar that this one is to replace; null where there was none. */
  readonly basedOnRevision: string | null;
}

export const emptyDayOff = (): WrittenDayOff => ({
  key: crypto.randomUUID(),
  name: '',
  from: '',
  to: '',
});

/** The year's calendar as it is, to be changed; without one what is known of it already. */
export const writtenOf = ({ startsOn, endsOn, calendar }: Year): WrittenCalendar => {
  const termOf = (code: TermCode): WrittenTerm => {
    const known = calendar?.terms.find((term) => term.code === code);
    return {
      startsOn: known?.startsOn ?? (code === 'HK1' ? startsOn : ''),
      endsOn: known?.endsOn ?? (code === 'HK2' ? endsOn : ''),
    };
  };
  const dayOf = (code: AssessmentCode): string =>
    calendar?.assessments.find((one) => one.code === code)?.on ?? '';
  return {
    terms: { HK1: termOf('HK1'), HK2: termOf('HK2') },
    assessments: { GK1: dayOf('GK1'), CK1: dayOf('CK1'), GK2: dayOf('GK2'), CN: dayOf('CN') },
    schoolDays: calendar?.schoolDays ?? weekdays.slice(0, 5),
    daysOff: (calendar?.daysOff ?? []).map(({ name, from, to }) => ({
      ...emptyDayOff(),
      name,
      from,
      to: to === from ? '' : to,
    })),
    decisionNo: '',
    basedOnRevision: calendar?.revision ?? null,
  };
};

/** Whether nothing is missing; what is wrong the engine says. */
export const isComplete = ({ terms, daysOff, decisionNo }: WrittenCalendar): boolean =>
  termCodes.every((code) => terms[code].startsOn !== '' && terms[code].endsOn !== '') &&
  daysOff.every(({ name, from }) => name.trim() !== '' && from !== '') &&
  decisionNo.trim() !== '';

export const calendarInput = (schoolYear: string, written: WrittenCalendar) => ({
  schoolYear,
  terms: termCodes.map((code) => ({ code, ...written.terms[code] })),
  assessments: assessmentCodes
    .filter((code) => written.assessments[code] !== '')
    .map((code) => ({ code, on: written.assessments[code] })),
  daysOff: written.daysOff.map(({ name, from, to }) => ({ name, from, to: to === '' ? from : to })),
  schoolDays: [...written.schoolDays],
  decisionNo: written.decisionNo,
  basedOnRevision: written.basedOnRevision,
});

/** What the engine found wrong, and at which part of the form. */
export interface Wrong {
  readonly problem: string;
  readonly place: string | null;
  readonly message: Bilingual;
}

export const wrongIn = (refusal: Refusal | null): Wrong | null =>
  refusal?.name === 'CalendarIsInvalid'
    ? {
        problem: String(refusal.facts['problem']),
        place: refusal.facts['place'] as string | null,
        message: refusal.message,
      }
    : null;

/** The locks out of which this calendar would take something. */
export const locksAgainst = (refusal: Refusal | null): readonly string[] =>
  refusal?.name === 'CalendarOpensLock' ? (refusal.facts['lockIds'] as readonly string[]) : [];
