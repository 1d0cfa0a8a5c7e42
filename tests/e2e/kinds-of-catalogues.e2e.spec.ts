import { randomUUID } from 'node:crypto';
import { fieldsWithRows } from '../../src/domain/record/field-rules.js';
import { ruleProblems } from '../../src/domain/record/rules-between-fields.js';
import { type DossierId, dossierStream } from '../../src/domain/shared/ids.js';
import type { FieldValue } from '../../src/domain/shared/protected-block.js';
import type {
  FieldDefinition,
  FieldType,
  RecordKind,
} from '../../src/domain/shared/record-kind.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { type StepDraw, stepsOf } from '../../src/domain/shared/sampling.js';
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

const ownerOf = ({ kind, owners, about }: RecordKind): Staff => {
  // Whose file it is; a teacher enters in the own one.
  if (about === 'staff' && owners.includes('homeroomTeacher')) return 'homeroomB';
  const who = owners.flatMap((role) => people[role] ?? []).at(0);
  if (!who) throw new Error(`nobody in the school of these tests enters ${kind}`);
  return who;
};

/** Different people for the steps that it takes, none of whom entered the record. */
const signersOf = (kind: RecordKind, draws: readonly StepDraw[]): readonly Staff[] => {
  const signers = new Set([ownerOf(kind)]);
  for (const { step, roles } of stepsOf(kind.chain, draws)) {
    const who = roles.map((role) => people[role]).find((one) => one && !signers.has(one));
    if (!who) throw new Error(`nobody is left for ${step} of ${kind.kind}`);
    signers.add(who);
  }
  return [...signers].slice(1);
};

/** Whoever is bound to a class enters of the staff only what is about themselves. */
const isOfOwnFile = (kind: RecordKind): boolean =>
  kind.about === 'staff' && ownerOf(kind) === 'homeroomA';

/** Of children and classes a teacher asks, of anything else whoever enters it; of the own file another. */
const requesterOf = (kind: RecordKind): Staff => {
  if (['child', 'class'].includes(kind.about ?? 'child')) return 'homeroomA';
  return isOfOwnFile(kind) ? 'vicePrincipal' : ownerOf(kind);
};

/** What the form does not take. */
const wrongFor = (type: FieldType): FieldValue => {
  switch (type.is) {
    case 'text':
      return 'x'.repeat(type.lengthMax + 1);
    case 'date':
      return '2025-02-30';
    case 'integer':
      return type.max + 1;
    case 'boolean':
      return 'có';
    case 'choice':
      return 'unheard-of';
    case 'record':
      return 'no id';
  }
};

/** Other values that a field takes by itself, the first one preferred. */
const othersThan = (value: FieldValue, type: FieldType): readonly FieldValue[] => {
  switch (type.is) {
    case 'text':
      return [String(value).replace(/\S$/u, (last) => (last === '1' ? '2' : '1'))];
    case 'date':
      return ['2024-09-05', '2024-09-06', '2027-09-06'].filter((other) => other !== value);
    case 'integer':
      return [type.min, type.max].filter((other) => other !== value);
    case 'boolean':
      return [value !== true];
    case 'choice':
      return type.options.map(({ code }) => code).filter((code) => code !== value);
    case 'record':
      return [];
  }
};

const inRowOf = (childId: string, row: Readonly<Record<string, FieldValue>>) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [`${childId}/${name}`, value]));

const inputOf = (values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

/** Of a record of the year 2025-2026, whose person is still here. */
const keptOf = ({ retention }: RecordKind) => {
  if (!retention) throw new Error('the catalogue does not say how long');
  const { legalBasis } = retention;
  if ('permanent' in retention) return { permanent: true, until: null, legalBasis };
  const until = retention.from === 'exit' ? null : `${2026 + retention.years}-12-31`;
  return { permanent: false, until, legalBasis };
};

/** By name, without what the reader may not see. */
const shown = (fields: readonly SeenValue[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.flatMap(({ name, value }) => ('value' in value ? [[name, value.value]] : [])),
  );
interface SeenValue {
  readonly name: string;
  readonly value: { readonly value?: unknown };
}
interface Hashed {
  readonly name: string;
  readonly hash: string;
}
interface SeenRecord {
  readonly kind: string;
  readonly status: string;
  readonly keptUntil: object | null;
  readonly fields: readonly SeenValue[];
  readonly rows: readonly { readonly fields: readonly SeenValue[] }[];
}

const catalogues = catalogueIds.flatMap((catalogueId) => {
  const sources = readCatalogueSources(catalogueId);
  // The last law has all kinds of the one before. The examples are of a year that it does not judge: here it does.
  const effectiveFrom = sources[0]?.catalogue.effectiveFrom;
  return sources.slice(-1).map(({ catalogue, examples }) => {
    const name = `${catalogueId}@${catalogue.catalogueVersion}`;
    return [name, { ...catalogue, ...(effectiveFrom && { effectiveFrom }) }, examples] as const;
  });
});

describe.each(catalogues)('a school with the catalogue %s', (_, catalogue, examples) => {
  let school: GraphqlSchool;
  let childId: string;
  let teamId: string;
  const recordIds = new Map<string, string>();
  const values = new Map<string, FieldValue>();
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

  const dossierOf = (kind: RecordKind): string =>
    ({
      child: childId,
      class: school.classes.A,
      team: teamId,
      staff: isOfOwnFile(kind) ? school.people.homeroomA : school.people.homeroomB,
      school: school.schoolId,
    })[kind.about ?? 'child'];

  /** The example names a record that there is nowhere: instead of it, one that was entered before. */
  const thatNameRecords = ({ fields }: RecordKind): Readonly<Record<string, FieldValue>> =>
    Object.fromEntries(
      fields
        .filter(({ type }) => type.is === 'record')
        .map(({ name }) => [name, [...recordIds.values()].at(0) ?? null]),
    );

  /** Whether a rule between fields leaves room for it, as long as everything else stays. */
  const goesWithTheRest = (kind: RecordKind, field: string, value: FieldValue): boolean => {
    const stands = kind.fields.map((one) => [
      one.name,
      values.get(`${kind.kind} ${one.name}`) ?? null,
    ]);
    const all = { ...Object.fromEntries(stands), [field]: value };
    return ruleProblems(kind, [field], all).length === 0;
  };

  /** How many entries stand in its stream: each record is filed there. */
  const entriesOf = async (dossierId: string): Promise<number> => {
    const stream = dossierStream(dossierId as DossierId);
    return (await school.engine.store.readStream(school.schoolId, stream)).length;
  };

  const named = examples.map(({ kind, example }) => [kind.kind, kind, example] as const);

  it.each(named)(
    'refuses %s with a wrong value in each field, names them all, and writes nothing',
    async (name, kind, { row = {}, fields: head, ...slot }) => {
      const form: readonly FieldDefinition[] = fieldsWithRows(
        kind,
        Object.keys({ ...head, ...inRowOf(childId, row) }),
      );
      const fields = form.map(({ name: field, type }) => ({ name: field, value: wrongFor(type) }));
      const dossierId = dossierOf(kind);
      const before = await entriesOf(dossierId);
      const { data } = await school.ask<{ result: { problems: readonly { field: string }[] } }>(
        ownerOf(kind),
        `mutation ($input: RegisterRecordInput!) { result: registerRecord(input: $input) {
           __typename ... on FieldsAreInvalid { problems { field problem } } } }`,
        { input: { commandId: randomUUID(), dossierId, kind: name, ...slot, fields } },
      );
      expect(data.result).toMatchObject({ __typename: 'FieldsAreInvalid' });
      expect(data.result.problems.map(({ field }) => field)).toEqual(form.map((one) => one.name));
      expect(await entriesOf(dossierId)).toBe(before);
    },
  );

  it.each(named)(
    'takes the example of %s, and submits it (rows 1, 2, 10, 25, 53, 81, 90, 111, 112, 113, 114, 121, 125)',
    async (name, kind, { row = {}, ...example }) => {
      const who = ownerOf(kind);
      const { fields: head, ...slot } = example;
      const fields = { ...head, ...thatNameRecords(kind), ...inRowOf(childId, row) };
      const dossierId = dossierOf(kind);
      const entered = { dossierId, kind: name, ...slot, fields: inputOf(fields) };
      const recordId = String(done(await school.give(who, 'registerRecord', entered))['createdId']);
      recordIds.set(name, recordId);
      for (const [field, value] of Object.entries(fields)) {
        values.set(`${name} ${field}`, value);
      }
      const submitted = done(await school.give(who, 'submitRecord', { recordId }));
      const { data } = await school.ask<{ record: SeenRecord }>(
        who,
        `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
           kind status keptUntil { permanent until legalBasis } fields { ...seen } rows { fields { ...seen } } } }
         fragment seen on RecordField { name value { ... on ReadableValue { value } } }`,
        { id: recordId, waitFor: lastIndexOf(submitted) },
      );
      const status = kind.chain.length === 0 ? 'APPROVED' : 'SUBMITTED';
      expect(data.record).toMatchObject({ kind: name, status, keptUntil: keptOf(kind) });
      const all = [...data.record.fields, ...data.record.rows.flatMap((one) => one.fields)];
      expect(fields).toMatchObject(shown(all));
      expect(Object.keys(shown(all)).length).toBeGreaterThan(0);
    },
  );

  it.each(named)(
    'lets a correction of any value of %s be asked for once it is approved (rows 18, 54)',
    async (name, kind) => {
      const recordId = recordIds.get(name);
      const asSubmitted = await school.ask<{ record: { draws: readonly StepDraw[] } }>(
        'principal',
        'query ($id: ID!) { record(id: $id) { draws { step isChosen } } }',
        { id: recordId },
      );
      for (const signer of signersOf(kind, asSubmitted.data.record.draws)) {
        done(await school.give(signer, 'approveRecord', { recordId }));
      }
      const who = requesterOf(kind);
      const { data } = await school.ask<{
        record: { fields: readonly Hashed[]; rows: readonly { fields: readonly Hashed[] }[] };
      }>(
        who,
        `query ($id: ID!) { record(id: $id) { fields { ...h } rows { fields { ...h } } } }
         fragment h on RecordField { name hash }`,
        { id: recordId },
      );
      const standing = [...data.record.fields, ...data.record.rows.flatMap((one) => one.fields)];
      const form = fieldsWithRows(
        kind,
        standing.map((one) => one.name),
      );
      let asked = 0;
      for (const { name: field, type } of form) {
        const currentValueHash = standing.find((one) => one.name === field)?.hash;
        const others = othersThan(values.get(`${name} ${field}`) ?? null, type);
        const proposedValue = others.find((other) => goesWithTheRest(kind, field, other));
        // Of numbers that add up exactly, another one has to be corrected first.
        if (proposedValue === undefined) continue;
        const request = { recordId, field, currentValueHash, proposedValue };
        const answer = await school.give(who, 'requestCorrection', {
          ...request,
          reason: 'Nhập nhầm',
          evidence: [],
        });
        expect([field, proposedValue, answer.__typename]).toEqual([
          field,
          proposedValue,
          'CommandDone',
        ]);
        asked += 1;
      }
      expect(asked).toBeGreaterThan(0);
    },
    20_000,
  );
});
