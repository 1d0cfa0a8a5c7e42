/** A part of a school year that can be looked at; without days, all of it. */
export interface PartOfYear {
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
}

interface Term {
  readonly code: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

interface YearSpan {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface YearShown extends YearSpan {
  readonly calendar: { readonly terms: readonly Term[] } | null;
}

/** The year in the address, or the one that has begun last, or the first: of what was done. */
export const yearBegun = <Year extends YearSpan>(
  years: readonly Year[],
  asked: string | undefined,
  day: string,
): Year | undefined =>
  years.find(({ name }) => name === asked) ??
  years.findLast(({ startsOn }) => startsOn <= day) ??
  years[0];

/** The year in the address, or the one that is running, or the last: of what is to be done. */
export const yearRunning = <Year extends YearSpan>(
  years: readonly Year[],
  asked: string | undefined,
  day: string,
): Year | undefined =>
  years.find(({ name }) => name === asked) ??
  years.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn) ??
  years.at(-1);

export const wholeYear: PartOfYear = { code: 'nam', from: null, to: null };

/** All of it, its terms, and the months that it touches. */
export const partsOf = ({ startsOn, endsOn, calendar }: YearShown): readonly PartOfYear[] => [
  wholeYear,
  ...(calendar?.terms ?? []).map((term) => ({
    code: term.code,
    from: term.startsOn,
    to: term.endsOn,
  })),
  ...monthsBetween(startsOn, endsOn).map((month) => ({
    code: month,
    from: `${month}-01`,
    to: lastDayOf(month),
  })),
];

/** What was asked for, or the term that is running, or else all of the year. */
export const partShown = (year: YearShown, asked: string | undefined, day: string): PartOfYear => {
  const parts = partsOf(year);
  const running = year.calendar?.terms.find(
    ({ startsOn, endsOn }) => startsOn <= day && day <= endsOn,
  );
  return (
    parts.find(({ code }) => code === asked) ??
    parts.find(({ code }) => code === running?.code) ??
    wholeYear
  );
};

const monthsBetween = (startsOn: string, endsOn: string): readonly string[] => {
  const months: string[] = [];
  let [year, month] = startsOn.split('-').map(Number) as [number, number];
  for (let code = codeOf(year, month); code <= endsOn.slice(0, 7); code = codeOf(year, month)) {
    months.push(code);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
};

const codeOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** Of a month. */
const lastDayOf = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** A term is named with its year in a scope: `2026-2027/HK1`. */
export const codeOfPart = (period: string): string => period.split('/').at(-1) ?? period;

/** As a scope names it; null for all of the year. */
export const periodOfPart = (year: string, code: string): string | null => {
  if (code === wholeYear.code) return null;
  return code.startsWith('HK') ? `${year}/${code}` : code;
};
