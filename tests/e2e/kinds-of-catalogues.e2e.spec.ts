import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { adoptCatalogue } from '../support/catalogue-inputs.js';
import { catalogueIds, readCatalogueSources } from '../support/catalogue-sources.js';
import { done, lastIndexOf } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';

/** Who plays that part in the school of these tests. */
const people: Partial<Record<Role, Staff>> = {
  principal: 'principal',
  vicePrincipal: 'vicePrincipal',
  boardMember: 'board',
  systemAdministrator: 'admin',
  registrar: 'registrar',
  homeroomTeacher: 'homeroomA',
  accountant: 'accountant',
  healthWorker: 'healthWorker',
  humanResources: 'nobody',
  subjectTeamLead: 'nobody',
  youthUnionLead: 'nobody',
};

const ownerOf = ({ kind, owners }: RecordKind): Staff => {
  const who = owners.flatMap((role) => people[role] ?? []).at(0);
  if (!who) throw new Error(`nobody in the school of these tests enters ${kind}`);
  return who;
};

const inRowOf = (childId: string, row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [`${childId}/${name}`, value]));

const inputOf = (values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

/** By name, without what the reader may not see. */
const shown = (fields: readonly SeenValue[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.flatMap(({ name, value }) => ('value' in value ? [[name, value.value]] : [])),
  );
interface SeenValue {
  readonly name: string;
  readonly value: { readonly value?: unknown };
}
interface SeenRecord {
  readonly kind: string;
  readonly status: string;
  readonly fields: readonly SeenValue[];
  readonly rows: readonly { readonly fields: readonly SeenValue[] }[];
}

const versions = catalogueIds.flatMap((catalogueId) => {
  const sources = readCatalogueSources(catalogueId);
  // The examples are of a year that the law which comes later does not judge: here it does.
  const effectiveFrom = sources[0]?.catalogue.effectiveFrom;
  return sources.map(({ catalogue, examples }) => {
    const name = `${catalogueId}@${catalogue.catalogueVersion}`;
    return [name, { ...catalogue, ...(effectiveFrom && { effectiveFrom }) }, examples] as const;
  });
});

describe.each(versions)('a school with the catalogue %s', (_, catalogue, examples) => {
  let school: GraphqlSchool;
  let childId: string;
  let teamId: string;
  beforeAll(async () => {
    school = await openGraphqlSchool();
    await adoptCatalogue(school, catalogue);
    const admission = { classId: school.classes.A, admittedOn: '2025-09-05' };
    const opened = done(await school.give('registrar', 'openDossier', admission));
    childId = String(opened['createdId']);
    const team = { name: 'Tổ Lá', kind: 'PROFESSIONAL' };
    teamId = String(done(await school.give('principal', 'openTeam', team))['createdId']);
    const office = { personId: school.people.nobody, from: '2025-09-01', decisionNo: '3/QĐ' };
    for (const given of [
      { role: 'HUMAN_RESOURCES' },
      { role: 'SUBJECT_TEAM_LEAD', teamId },
      { role: 'YOUTH_UNION_LEAD' },
    ]) {
      done(await school.give('principal', 'appointPerson', { ...office, ...given }));
    }
  }, 60_000);
  afterAll(() => school?.close());

  const dossierOf = ({ about = 'child' }: RecordKind): string =>
    ({
      child: childId,
      class: school.classes.A,
      team: teamId,
      staff: school.people.homeroomB,
      school: school.schoolId,
    })[about];

  it.each(examples.map(({ kind, example }) => [kind.kind, kind, example] as const))(
    'takes the example of %s, and submits it (rows 1, 2, 10, 25, 53, 81, 90, 112, 113, 114, 125)',
    async (name, kind, { row = {}, ...example }) => {
      const who = ownerOf(kind);
      const { fields: head, ...slot } = example;
      const fields = { ...head, ...inRowOf(childId, row) };
      const dossierId = dossierOf(kind);
      const entered = { dossierId, kind: name, ...slot, fields: inputOf(fields) };
      const recordId = String(done(await school.give(who, 'registerRecord', entered))['createdId']);
      const submitted = done(await school.give(who, 'submitRecord', { recordId }));
      const { data } = await school.ask<{ record: SeenRecord }>(
        who,
        `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
           kind status fields { ...seen } rows { fields { ...seen } } } }
         fragment seen on RecordField { name value { ... on ReadableValue { value } } }`,
        { id: recordId, waitFor: lastIndexOf(submitted) },
      );
      const status = kind.chain.length === 0 ? 'APPROVED' : 'SUBMITTED';
      expect(data.record).toMatchObject({ kind: name, status });
      const all = [...data.record.fields, ...data.record.rows.flatMap((one) => one.fields)];
      expect(fields).toMatchObject(shown(all));
      expect(Object.keys(shown(all)).length).toBeGreaterThan(0);
    },
  );
});
