import { roles } from '../../src/domain/shared/roles.js';
import { catalogueIds, readCatalogueSources } from '../support/catalogue-sources.js';

const kindsOf = (catalogueId: string) =>
  readCatalogueSources(catalogueId).flatMap(({ catalogue }) => catalogue.kinds);

test.each([
  ['vn-kindergarten', /(?:28|27)\/2020|15\/2026|phổ thông/u],
  ['vn-primary', /52\/2020|mầm non/u],
])('no kind of %s rests on the law of the other schools', (catalogueId, ofOthers) => {
  const wrong = kindsOf(catalogueId).filter(
    ({ legalBasis, retention }) =>
      ofOthers.test(legalBasis) || ofOthers.test(retention?.legalBasis ?? ''),
  );
  expect(wrong.map(({ kind }) => kind)).toEqual([]);
});

test.each(catalogueIds)('the report on the staff of %s has every office in one line', (id) => {
  const reports = kindsOf(id).filter(({ kind }) => kind === 'staff-report');
  expect(reports.length).toBeGreaterThan(0);
  for (const { figures = [] } of reports) {
    const counted = figures.flatMap(({ count }) => (count.of === 'staff' ? count.roles : []) ?? []);
    const offices = roles.filter((role) => role !== 'inspector');
    expect(counted.toSorted()).toEqual(offices.toSorted());
    const board = figures.find(({ code }) => code === 'board');
    expect(board?.label.vi).toBe('Thành viên Ban quản trị');
  }
});
