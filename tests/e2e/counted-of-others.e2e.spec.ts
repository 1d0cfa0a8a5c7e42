import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { admit, done, lastIndexOf } from '../support/graphql-children.js';
import {
  type GraphqlSchool,
  openGraphqlSchool,
  type Staff,
  type Who,
} from '../support/graphql-school.js';
import { inspectorOf, openToInspector } from '../support/inspection.js';
import { inputOf } from '../support/letters.js';

// Two classes have reported one child and two; nobody has reported of the month after.
let school: GraphqlSchool;
let october: string;
let november: string;
let last = '0';

const report = async (by: Staff, dossierId: string, kind: string, period = '2025-10') => {
  const fields = inputOf({ remarks: 'Đi học đều.' });
  const made = done(await school.give(by, 'registerRecord', { dossierId, kind, period, fields }));
  last = lastIndexOf(made);
  return String(made['createdId']);
};
const submitted = async (by: Staff, dossierId: string, kind: string): Promise<string> => {
  const recordId = await report(by, dossierId, kind);
  last = lastIndexOf(done(await school.give(by, 'submitRecord', { recordId })));
  return recordId;
};

beforeAll(async () => {
  school = await openGraphqlSchool();
  await adoptCatalogue(school, readCatalogueSource('vn-kindergarten').catalogue);
  const { A, B } = school.classes;
  for (const [classId, code] of [
    [A, 'A1'],
    [B, 'B1'],
    [B, 'B2'],
  ] as const) {
    await admit(school, classId, code);
  }
  await submitted('homeroomA', A, 'class-month-report');
  await submitted('homeroomB', B, 'class-month-report');
  october = await submitted('vicePrincipal', school.schoolId, 'school-month-report');
  november = await report('vicePrincipal', school.schoolId, 'school-month-report', '2025-11');
  await openToInspector(school);
}, 120_000);
afterAll(() => school?.close());

interface Counted {
  readonly value: number;
  readonly dossier: { readonly id: string } | null;
}
interface Answer {
  readonly reportFigures: { readonly figures: readonly { code: string; value: number }[] };
  readonly countedEntries: {
    readonly edges: readonly { readonly node: Counted }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

/** The number of children of the school, and what each class gave to it. */
const toldTo = async (who: Who, recordId: string, missing = false) => {
  const { data } = await school.ask<Answer>(
    who,
    `query ($id: ID!, $missing: Boolean!, $waitFor: LogIndex) {
       reportFigures(recordId: $id, waitFor: $waitFor) { figures { code value } }
       countedEntries(recordId: $id, figure: "children", missing: $missing, first: 2) {
         edges { node { value dossier { id } } } pageInfo { hasNextPage } } }`,
    { id: recordId, missing, waitFor: last },
  );
  const { edges, pageInfo } = data.countedEntries;
  const sum = data.reportFigures.figures.find(({ code }) => code === 'children')?.value;
  const parts = edges.map(({ node }) => [node.dossier?.id, node.value] as const);
  return { sum, parts: new Map(parts), lines: edges.length, ...pageInfo };
};

describe('what a figure of the school counts', () => {
  it('is told to a homeroom teacher of the own class, and whole to who sees the school', async () => {
    const { A, B } = school.classes;
    const one = { sum: 3, lines: 1, hasNextPage: false };
    expect(await toldTo('homeroomA', october)).toEqual({ ...one, parts: new Map([[A, 1]]) });
    expect(await toldTo('homeroomB', october)).toEqual({ ...one, parts: new Map([[B, 2]]) });
    const both = new Map([
      [A, 1],
      [B, 2],
    ]);
    school.sessions.inspector = (await inspectorOf(school)).session;
    for (const who of ['principal', 'vicePrincipal', 'board', 'inspector'] as const) {
      expect([who, await toldTo(who, october)]).toEqual([
        who,
        { sum: 3, lines: 2, hasNextPage: false, parts: both },
      ]);
    }
  });

  it('lacks reports of which a homeroom teacher is told the own', async () => {
    const { A, B } = school.classes;
    const own = await toldTo('homeroomA', november, true);
    expect([...own.parts.keys()]).toEqual([A]);
    const all = await toldTo('vicePrincipal', november, true);
    expect(new Set(all.parts.keys())).toEqual(new Set([A, B]));
  });
});
