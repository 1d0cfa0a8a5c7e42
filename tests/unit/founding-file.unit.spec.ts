import 'reflect-metadata';
import { foundingExample, readFounding } from '../../src/cli/founding-file.js';

const problemsOf = (text: string): readonly string[] => {
  const read = readFounding(text);
  return read.ok ? [] : read.problems;
};
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
      'people.0.fullName',
      'people.1.fullName',
      'people.2.fullName',
      'people.3.fullName',
    ]);
    expect(problems[0]).toContain('chưa điền');
  });

  it.each(['{"school": ', 'null', '7'])('that holds %j is called no JSON, in words', (text) => {
    expect(problemsOf(text)).toEqual(['tệp không phải là JSON đúng / the file is not valid JSON']);
  });
});
