import { formProblems } from '../../src/domain/record/field-rules.js';
import { catalogueIds, readCatalogueSources } from '../support/catalogue-sources.js';
import { today } from '../support/people.js';

const minutes = catalogueIds.flatMap((catalogueId) =>
  readCatalogueSources(catalogueId).flatMap(({ examples }) =>
    examples.filter(({ kind }) => kind.kind === 'team-minutes'),
  ),
);

const isTaken = (endedAt: string): boolean => {
  const problems = minutes.flatMap(({ kind, example }) =>
    formProblems(kind, { ...example.fields, endedAt }, { today, namedRecords: [] }),
  );
  return problems.length === 0;
};

test.each(['00:00', '09:05', '16:30', '19:59', '23:59'])('a meeting ends at %s', (time) => {
  expect(isTaken(time)).toBe(true);
});

test.each(['24:00', '29:30', '7:30', '12:60', '12.30', '12:3', '23:599'])(
  'and never at %s',
  (time) => {
    expect(isTaken(time)).toBe(false);
  },
);
