import pg from 'pg';
import { adoptCatalogue, catalogueInput } from '../support/catalogue-inputs.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { largeCatalogue } from '../support/large-catalogue.js';

let school: GraphqlSchool;
beforeAll(async () => {
  school = await openGraphqlSchool();
}, 60_000);
afterAll(() => school?.close());

const entryBytesMax = 64 * 1024;
const large = { ...largeCatalogue(200_000), catalogueVersion: 2 };

interface Stored {
  readonly type: string;
  readonly bytes: number;
}

/** The entries of the newest adoption, in their order. */
const adoption = async (): Promise<readonly Stored[]> => {
  const client = new pg.Client(school.database.connections.forRole('auditor'));
  await client.connect();
  try {
    const { rows } = await client.query<Stored>(
      `SELECT type, octet_length(bytes) AS bytes
         FROM ledger.event WHERE type LIKE 'school.catalogue-%'
          AND command_id = (SELECT command_id FROM ledger.event
                             WHERE type = 'school.catalogue-adopted' ORDER BY seq DESC LIMIT 1)
        ORDER BY revision`,
    );
    return rows;
  } finally {
    await client.end();
  }
};

describe('a catalogue of 200 KB', () => {
  let waitFor: string;

  it('is adopted in one act, in entries of less than 64 KiB', async () => {
    waitFor = await adoptCatalogue(school, large);
    const entries = await adoption();
    expect(entries.length).toBeGreaterThan(3);
    expect(entries.map(({ type }) => type)).toEqual([
      'school.catalogue-adopted',
      ...entries.slice(1).map(() => 'school.catalogue-continued'),
    ]);
    for (const { bytes } of entries) expect(bytes).toBeLessThan(entryBytesMax);
  });

  it('is read as one, with all its kinds, in their order', async () => {
    const { data } = await school.ask<{
      school: {
        catalogues: { catalogueId: string; catalogueVersion: number; kinds: { kind: string }[] }[];
        kindsInForce: { kind: string; fields: { name: string }[] }[];
      };
    }>(
      'principal',
      `query ($waitFor: LogIndex, $only: [String!]) { school(waitFor: $waitFor) {
         catalogues { catalogueId catalogueVersion kinds { kind } }
         kindsInForce(only: $only) { kind fields { name } } } }`,
      { waitFor, only: ['kind-0', 'kind-20'] },
    );
    const { catalogues, kindsInForce } = data.school;
    expect(catalogues.at(-1)).toEqual({
      catalogueId: large.catalogueId,
      catalogueVersion: 2,
      kinds: large.kinds.map(({ kind }) => ({ kind })),
    });
    const expected = large.kinds.filter(({ kind }) => kind === 'kind-0' || kind === 'kind-20');
    expect(kindsInForce).toEqual(
      expected.map(({ kind, fields }) => ({ kind, fields: fields.map(({ name }) => ({ name })) })),
    );
  });

  it('has records of the kinds that came last', async () => {
    const admission = { classId: school.classes.A, admittedOn: '2025-09-05' };
    const { createdId: dossierId } = done(await school.give('registrar', 'openDossier', admission));
    const kind = large.kinds.at(-1)?.kind ?? '';
    const fields = [{ name: 'first', value: 'Huế' }];
    const registered = done(
      await school.give('homeroomA', 'registerRecord', { dossierId, kind, fields }),
    );
    const { data } = await school.ask<{ record: { label: { en: string } } }>(
      'homeroomA',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { label { en } } }`,
      { id: registered['createdId'], waitFor: lastIndexOf(registered) },
    );
    expect(data.record.label.en).toBe(`Kind ${kind}`);
  });
});

it('the largest catalogue there may be is adopted, and one that is larger is refused', async () => {
  const bytesMax = 1024 * 1024;
  const largest = largeCatalogue(bytesMax);
  await adoptCatalogue(school, { ...largest, catalogueVersion: 3 });
  const catalogue = { ...catalogueInput(largeCatalogue(bytesMax + 1)), catalogueVersion: 4 };
  expect(
    await school.give('principal', 'adoptCatalogue', { catalogue, decisionNo: '71/QĐ' }),
  ).toMatchObject({
    __typename: 'CatalogueIsInvalid',
    message: { vi: 'Danh mục chưa đúng ở “catalogue”.' },
  });
});
