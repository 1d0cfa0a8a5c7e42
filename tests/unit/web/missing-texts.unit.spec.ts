import { en } from '../../../web/src/i18n/en/index.js';
import { missingTexts } from '../../../web/src/i18n/missing-texts.js';
import { vi } from '../../../web/src/i18n/vi/index.js';

describe('texts of the console', () => {
  it('are there in both languages', () => {
    expect(missingTexts(vi, en)).toEqual([]);
    expect(missingTexts(en, vi)).toEqual([]);
  });

  it('that are missing, empty or in another room are named', () => {
    const of = { title: 'a', inner: { one: 'b', two: 'c', deep: { three: 'd' } } };
    const other = { title: '', inner: { one: 'b' }, two: 'c' };
    expect(missingTexts(of, other)).toEqual(['title', 'inner.two', 'inner.deep.three']);
  });
});
