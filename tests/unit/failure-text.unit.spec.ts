import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { failureText, foreseenText } from '../../src/failure-text.js';

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('what a person reads when something fails', () => {
  it('names a file that is not there, in both languages and once', () => {
    const error = thrownBy(() => readFileSync('/nowhere/school.json'));
    expect(failureText(error)).toBe('/nowhere/school.json: không có tệp này / no such file');
  });

  it('says that the database cannot be reached, for one address and for several', async () => {
    const error = await new Promise<Error>((resolve) =>
      connect('/nowhere/.s.PGSQL.5432').on('error', resolve),
    );
    expect(foreseenText(error)).toContain('Không kết nối được cơ sở dữ liệu');
    const several = new AggregateError([error], '');
    expect(foreseenText(several)).toContain('the database cannot be reached');
  });

  it('does not take a bug for something foreseen', () => {
    const bug = new TypeError('Cannot read properties of null');
    expect(foreseenText(bug)).toBeNull();
    expect(failureText(bug)).toMatch(/^Lỗi ngoài dự kiến \/ unforeseen error: Cannot read/);
  });
});
