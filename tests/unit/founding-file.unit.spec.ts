import 'reflect-metadata';
import { foundingExample, foundingOf, readFounding } from '../../src/cli/founding-file.js';
import type { SchoolClass } from '../../src/domain/school/school.state.js';
import { schoolDecider } from '../../src/domain/school/school.decider.js';
import { tell } from '../support/decider-spec.js';
import { now, today } from '../support/people.js';
import { catalogue } from '../support/school-scenes.js';

const problemsOf = (text: string): readonly string[] => {
  const read = readFounding(text);
  return read.ok ? [] : read.problems;
};
const levels = Object.values(foundingExample.year.levels).map((code) => ({
  code,
  label: { vi: code, en: code },
}));
const filledIn = JSON.stringify(foundingExample).replaceAll('…', 'Hoa Mai');

describe('the file that founds a school', () => {
  it('is taken once the sample is filled in', () => {
    expect(problemsOf(filledIn)).toEqual([]);
  });

  it('is refused as the sample stands, and every place still to fill is named', () => {
    const problems = problemsOf(JSON.stringify(foundingExample));
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'school.name',
      'school.decisionNo',
      'year.calendar.decisionNo',
      'people.0.fullName',
      'people.1.fullName',
      'people.2.fullName',
      'people.3.fullName',
    ]);
    expect(problems[0]).toContain('chưa điền');
  });

  it('may leave the calendar to be set later, and is refused with one of another form', () => {
    const { calendar, ...year } = foundingExample.year;
    const withYear = (other: object): string =>
      JSON.stringify({ ...foundingExample, year: other }).replaceAll('…', 'Hoa Mai');
    expect(problemsOf(withYear(year))).toEqual([]);
    const days = { ...calendar, schoolDays: ['hai'], terms: [{ code: 'HK3' }] };
    expect(problemsOf(withYear({ ...year, calendar: days }))).toEqual([
      'year.calendar.terms.0.code',
      'year.calendar.terms.0.startsOn',
      'year.calendar.terms.0.endsOn',
      'year.calendar.schoolDays',
    ]);
  });

  it('sets the calendar that it holds, before there is anybody to do it', () => {
    const read = readFounding(filledIn);
    if (!read.ok) throw new Error(read.problems.join());
    const { commands } = foundingOf(read.file, { ...catalogue, levels });
    const founding = commands.flatMap((command) =>
      command.type === 'OpenAccount' ? [] : [{ ...command, at: now, today, by: null }],
    );
    const { state } = tell(schoolDecider, founding);
    expect(state.years['2026-2027']?.calendar).toEqual({
      ...foundingExample.year.calendar,
      decisionNo: 'Hoa Mai',
    });
    const opened = Object.values<SchoolClass>(state.classes);
    expect(Object.fromEntries(opened.map(({ name, level }) => [name, level]))).toEqual(
      foundingExample.year.levels,
    );
  });

  it('is refused with a level of a class that it does not open', () => {
    const year = { ...foundingExample.year, levels: { 'Lá 1': 5, 'Lá 9': 'mau-giao-5-6' } };
    const text = JSON.stringify({ ...foundingExample, year }).replaceAll('…', 'Hoa Mai');
    expect(problemsOf(text)).toEqual(['year.levels[Lá 1]', 'year.levels[Lá 9]']);
  });

  it.each(['{"school": ', 'null', '7'])('that holds %j is called no JSON, in words', (text) => {
    expect(problemsOf(text)).toEqual(['tệp không phải là JSON đúng / the file is not valid JSON']);
  });
});
