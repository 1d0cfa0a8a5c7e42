import { demoClassId, demoSchoolId } from '../../src/demo/demo-school.js';
import { catalogueInput } from '../support/catalogue-inputs.js';
import { readCatalogueSource } from '../support/catalogue-sources.js';
import { disposeOf } from '../support/disposed-child.js';
import { deterministicRandom } from '../support/deterministic-random.js';
import { childrenOf, lastIndex, type Profile } from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { type RollCall, rowsOf } from '../support/sheet-kinds.js';
import { until } from '../support/until.js';
import { correctedRow } from '../support/report-scenes.js';

const ownClass = demoClassId('Lá 1');
const presences = ['P', 'CP', 'KP'] as const;
let school: ServedSchool;
let children: readonly Profile[];
/** Of whom attendance is entered here are only some. */
let inClass: number;
beforeAll(async () => {
  school = await serveDemoSchool();
  children = await childrenOf(school, 'Lá 1');
  const { class: whole } = await school.ask<{ class: { dossiers: { edges: unknown[] } } }>(
    'principal',
    'query ($id: ID!) { class(id: $id) { dossiers(first: 50) { edges { cursor } } } }',
    { id: ownClass },
  );
  inClass = whole.dossiers.edges.length;
}, 60_000);
afterAll(() => school?.close());

/** Presence of each child on a day, as it was entered and put right: what figures are checked by. */
const entered = new Map<string, Map<string, string>>();

const attend = async (day: string, presenceOf: (at: number) => string): Promise<string> => {
  const present = children.map(({ dossierId }, at) => [dossierId, presenceOf(at)] as const);
  const rollCall: RollCall = Object.fromEntries(
    present.map(([dossierId, presence]) => [dossierId, [presence] as const]),
  );
  const sheet = { dossierId: ownClass, kind: 'attendance', period: day, topic: null };
  const { createdId: recordId } = await done(school, 'homeroomTeacher', 'registerRecord', {
    ...sheet,
    fields: rowsOf(rollCall),
  });
  await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
  entered.set(day, new Map(present));
  return recordId;
};

/** Counted the long way round, day by day and child by child. */
const counted = (month: string, presence: string): number => {
  let count = 0;
  for (const [day, rows] of entered) {
    for (const standing of rows.values()) {
      if (day.startsWith(month) && standing === presence) count += 1;
    }
  }
  return count;
};

interface Figures {
  readonly logIndex: string;
  readonly figures: readonly {
    readonly code: string;
    readonly value: number;
    readonly erased: number;
    readonly reports: { readonly counted: number; readonly expected: number } | null;
  }[];
}
const shown = 'logIndex figures { code value erased reports { counted expected } }';

const figuresOf = async (recordId: string, at?: string): Promise<Figures> => {
  const { reportFigures } = await school.ask<{ reportFigures: Figures }>(
    'principal',
    `query ($recordId: ID!, $at: LogIndex, $waitFor: LogIndex) {
       reportFigures(recordId: $recordId, at: $at, waitFor: $waitFor) { ${shown} } }`,
    { recordId, at, waitFor: await lastIndex(school) },
  );
  return reportFigures;
};

const keptOf = async (recordId: string): Promise<Figures | null> => {
  const { record } = await school.ask<{ record: { counted: Figures | null } }>(
    'principal',
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       counted { ${shown} } } }`,
    { id: recordId, waitFor: await lastIndex(school) },
  );
  return record.counted;
};

const valueOf = ({ figures }: Figures, code: string) =>
  figures.find((figure) => figure.code === code)?.value;

const report = async (kind: string, period: string, dossierId: string = ownClass) => {
  const fields = [{ name: 'remarks', value: 'Lớp đi học đều.' }];
  const by = kind.startsWith('school') ? 'vicePrincipal' : 'homeroomTeacher';
  const input = { dossierId, kind, period, topic: null, fields };
  return (await done(school, by, 'registerRecord', input)).createdId;
};

const march = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];

describe('the report of a class for a month', () => {
  let recordId: string;
  let sheets: readonly string[];
  let kept: Figures;

  it('counts what stands in the log while it is a draft (row 13)', async () => {
    const random = deterministicRandom('presence');
    const drawn: string[] = [];
    for (const day of march) {
      const sheet = await attend(day, () => presences[(random(1)[0] ?? 0) % 3] ?? 'P');
      drawn.push(sheet);
    }
    sheets = drawn;
    await attend('2026-04-01', () => 'P');
    recordId = await report('class-month-report', '2026-03');
    const live = await figuresOf(recordId);
    expect(valueOf(live, 'present')).toBe(counted('2026-03', 'P'));
    expect(valueOf(live, 'absent-with-leave')).toBe(counted('2026-03', 'CP'));
    expect(valueOf(live, 'absent-without-leave')).toBe(counted('2026-03', 'KP'));
    expect(valueOf(live, 'children')).toBe(inClass);
    expect(await keptOf(recordId)).toBeNull();
  });

  it('keeps its figures when it is submitted, with the entry up to which they are counted (row 15)', async () => {
    const before = await lastIndex(school);
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
    kept = (await keptOf(recordId)) as Figures;
    expect(kept.logIndex).toBe(before);
    expect(valueOf(kept, 'present')).toBe(counted('2026-03', 'P'));
    const { history } = await school.ask<{ history: { edges: { node: Told }[] } }>(
      'principal',
      `query ($id: ID!, $waitFor: LogIndex) { history(recordId: $id, waitFor: $waitFor,
         types: ["record.figures-counted"]) { edges { node { label { vi } changes {
           field label { vi } to { value { ... on ReadableValue { value } } } } } } } }`,
      { id: recordId, waitFor: await lastIndex(school) },
    );
    expect(history.edges.map(({ node }) => node.label.vi)).toEqual(['Đếm số liệu báo cáo']);
    expect(history.edges[0]?.node.changes).toContainEqual({
      field: 'figure:present',
      label: { vi: 'Có mặt' },
      to: { value: { value: counted('2026-03', 'P') } },
    });
  });

  it('is counted the same at that entry whatever comes later, and differently now (row 13)', async () => {
    const { figures } = kept;
    const [sheet = ''] = sheets;
    const rows = entered.get('2026-03-02');
    const child = children.find(({ dossierId }) => rows?.get(dossierId) === 'P')?.dossierId ?? '';
    await correctedRow(school, { recordId: sheet, field: `${child}/presence`, value: 'KP' });
    rows?.set(child, 'KP');
    await attend('2026-03-09', () => 'P');
    const moved = children.at(-1)?.dossierId ?? '';
    const move = { classId: demoClassId('Lá 2'), from: '2026-03-16' };
    await done(school, 'registrar', 'placeInClass', { dossierId: moved, ...move });

    expect((await figuresOf(recordId, kept.logIndex)).figures).toEqual(figures);
    const now = await figuresOf(recordId);
    expect(valueOf(now, 'present')).toBe(counted('2026-03', 'P'));
    expect(valueOf(now, 'absent-without-leave')).toBe(counted('2026-03', 'KP'));
    expect(valueOf(now, 'children')).toBe(inClass - 1);
    expect(valueOf(now, 'left')).toBe(1);
    expect(now.figures).not.toEqual(figures);
    expect((await keptOf(recordId))?.figures).toEqual(figures);
  });

  it('is counted anew when it was returned, and approved as it is then (row 15)', async () => {
    await done(school, 'principal', 'returnRecord', { recordId, comment: 'Xem lại sĩ số' });
    expect(await keptOf(recordId)).toBeNull();
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
    await done(school, 'principal', 'approveRecord', { recordId });
    const anew = (await keptOf(recordId)) as Figures;
    expect(Number(anew.logIndex)).toBeGreaterThan(Number(kept.logIndex));
    expect(valueOf(anew, 'present')).toBe(counted('2026-03', 'P'));
    const recounted = await figuresOf(recordId, anew.logIndex);
    expect(recounted).toEqual(anew);
  });

  it('leads to what each of its figures counts, for whoever may read it (rows 13, 15)', async () => {
    const { logIndex } = (await keptOf(recordId)) as Figures;
    const absent = await entriesOf(recordId, 'absent-without-leave', logIndex);
    expect(absent).toHaveLength(counted('2026-03', 'KP'));
    const expected = [...entered]
      .filter(([day]) => day.startsWith('2026-03'))
      .flatMap(([day, rows]) =>
        [...rows].flatMap(([child, standing]) => (standing === 'KP' ? [`${day} ${child}`] : [])),
      );
    const found = absent.map(({ record, dossier }) => `${record?.period.code} ${dossier?.id}`);
    expect(new Set(found)).toEqual(new Set(expected));
    expect(found).toEqual(found.toSorted());
  });

  it('says nothing of a child in its entry: nothing but numbers', async () => {
    const text = JSON.stringify(await eventOf(recordId));
    expect(text).toContain('"present"');
    for (const { dossierId } of children) expect(text).not.toContain(dossierId);
  });
});

interface Counted {
  readonly dossier: { readonly id: string } | null;
  readonly record: { readonly period: { readonly code: string } } | null;
}

interface EntriesAnswer {
  readonly countedEntries: {
    readonly edges: readonly { readonly node: Counted }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Page by page. */
const entriesOf = async (
  recordId: string,
  figure: string,
  at: string,
): Promise<readonly Counted[]> => {
  const found: Counted[] = [];
  for (let after: string | null = null; ; ) {
    const answer: EntriesAnswer = await school.ask<EntriesAnswer>(
      'homeroomTeacher',
      `query ($recordId: ID!, $figure: String!, $at: LogIndex, $after: String) {
         countedEntries(recordId: $recordId, figure: $figure, at: $at, first: 7, after: $after) {
           edges { node { dossier { id } record { period { code } } } }
           pageInfo { hasNextPage endCursor } } }`,
      { recordId, figure, at, after },
    );
    const { edges, pageInfo } = answer.countedEntries;
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
};

interface Told {
  readonly label: { readonly vi: string };
  readonly changes: readonly unknown[];
}

const eventOf = async (recordId: string) => {
  const { store, codec } = school.engine;
  const stored = await store.readStream(demoSchoolId, `record-${recordId}` as never);
  return stored
    .map((event) => codec.decode(event))
    .filter(({ type }) => type === 'record.figures-counted')
    .map(({ payload }) => payload);
};

describe('the report of the school', () => {
  it('adds up the reports of its classes as they were submitted (row 13)', async () => {
    const recordId = await report('school-month-report', '2026-03', demoSchoolId);
    const live = await figuresOf(recordId);
    expect(valueOf(live, 'present')).toBe(counted('2026-03', 'P'));
    await done(school, 'vicePrincipal', 'submitRecord', { recordId });
    const kept = (await keptOf(recordId)) as Figures;
    expect(valueOf(kept, 'present')).toBe(counted('2026-03', 'P'));
    expect(await figuresOf(recordId, kept.logIndex)).toEqual(kept);
  });

  const reportsOf = ({ figures }: Figures, code: string) =>
    figures.find((figure) => figure.code === code)?.reports;

  it('says of how many classes a sum is, then and now, and which are missing (row 13)', async () => {
    const { school: of } = await school.ask<{
      school: { classes: { id: string; name: string }[] };
    }>('principal', '{ school { classes(schoolYear: "2025-2026") { id name } } }');
    const expected = of.classes.length;
    const recordId = await report('school-month-report', '2026-05', demoSchoolId);
    expect(reportsOf(await figuresOf(recordId), 'present')).toEqual({ counted: 0, expected });
    const own = await report('class-month-report', '2026-05');
    expect(reportsOf(await figuresOf(recordId), 'present')).toEqual({ counted: 0, expected });
    await done(school, 'homeroomTeacher', 'submitRecord', { recordId: own });
    await done(school, 'vicePrincipal', 'submitRecord', { recordId });
    const kept = (await keptOf(recordId)) as Figures;
    expect(reportsOf(kept, 'present')).toEqual({ counted: 1, expected });
    expect(await missingFrom(recordId, kept.logIndex)).toEqual(
      new Set(of.classes.filter(({ id }) => id !== ownClass).map(({ id }) => `${id} Tháng 5/2026`)),
    );

    await done(school, 'principal', 'returnRecord', { recordId: own, comment: 'Xem lại' });
    expect(reportsOf(await figuresOf(recordId), 'present')).toEqual({ counted: 0, expected });
    expect((await missingFrom(recordId, null)).size).toBe(expected);
    expect(await figuresOf(recordId, kept.logIndex)).toEqual(kept);
    expect(await keptOf(recordId)).toEqual(kept);
  });

  it('says of what is no sum no number of reports', async () => {
    const recordId = await report('class-month-report', '2026-02');
    expect(reportsOf(await figuresOf(recordId), 'present')).toBeNull();
  });
});

interface MissingAnswer {
  readonly countedEntries: {
    readonly edges: readonly {
      readonly node: {
        readonly value: number;
        readonly record: unknown;
        readonly period: { readonly label: { readonly vi: string } };
        readonly dossier: { readonly class: { readonly id: string } };
      };
    }[];
  };
}

const missingFrom = async (recordId: string, at: string | null): Promise<ReadonlySet<string>> => {
  const { countedEntries } = await school.ask<MissingAnswer>(
    'principal',
    `query ($recordId: ID!, $at: LogIndex, $waitFor: LogIndex) {
       countedEntries(recordId: $recordId, figure: "present", at: $at, missing: true, first: 50,
                      waitFor: $waitFor) {
         edges { node { value record { id } period { label { vi } } dossier { class { id } } } } } }`,
    { recordId, at, waitFor: await lastIndex(school) },
  );
  const nodes = countedEntries.edges.map(({ node }) => node);
  for (const { value, record } of nodes)
    expect({ value, record }).toEqual({ value: 0, record: null });
  return new Set(nodes.map(({ dossier, period }) => `${dossier.class.id} ${period.label.vi}`));
};

/** Kinds of the school's own: a result of a child, and a report that counts it. */
const ownKinds = () => {
  const { kinds } = catalogueInput(readCatalogueSource('vn-kindergarten').catalogue);
  const named = (kinds as KindInput[]).flatMap((one) => {
    if (one.kind === 'development-assessment') return [{ ...one, kind: 'own-result', due: null }];
    if (one.kind !== 'class-month-report') return [];
    const records = { kind: 'own-result', field: 'result', values: ['D'] };
    const label = { vi: 'Đạt', en: 'Reached' };
    const figures = [{ code: 'reached', label, count: { records } }];
    return [{ ...one, kind: 'own-report', due: null, figures }];
  });
  return named.map((one) => ({ ...one, tier: 'INTERNAL' }));
};

interface KindInput {
  readonly kind: string;
}

describe('a report of which values were destroyed', () => {
  const gone = () => children[2]?.dossierId ?? '';
  let ofPresence: string;
  let ofResults: string;
  const kept = new Map<string, Figures>();

  beforeAll(async () => {
    const added = { kinds: ownKinds(), decisionNo: '80/QĐ' };
    await done(school, 'principal', 'addKinds', added);
    for (const { dossierId } of children.slice(1, 3)) {
      const fields = [{ name: 'result', value: 'D' }];
      const input = { dossierId, kind: 'own-result', period: '2026-04', topic: 'the-chat', fields };
      const { createdId } = await done(school, 'homeroomTeacher', 'registerRecord', input);
      await done(school, 'homeroomTeacher', 'submitRecord', { recordId: createdId });
    }
    ofPresence = await report('class-month-report', '2026-04');
    ofResults = await report('own-report', '2026-04');
    for (const recordId of [ofPresence, ofResults]) {
      await done(school, 'homeroomTeacher', 'submitRecord', { recordId });
      kept.set(recordId, (await keptOf(recordId)) as Figures);
    }
    await disposeOf(school, gone());
  }, 60_000);

  const counts = async (recordId: string, code: string, at?: string) =>
    (await figuresOf(recordId, at)).figures.find((figure) => figure.code === code);

  it('counts those in rows of sheets as gone, and keeps what it said', async () => {
    const before = kept.get(ofPresence) as Figures;
    expect(valueOf(before, 'present')).toBe(children.length);
    const present = () => counts(ofPresence, 'present', before.logIndex);
    // Keys are destroyed by a reaction to the execution, a moment later.
    await until(async () => (await present())?.erased === 1);
    expect(await present()).toEqual({
      code: 'present',
      value: children.length - 1,
      erased: 1,
      reports: null,
    });
    expect((await keptOf(ofPresence))?.figures).toEqual(before.figures);
  });

  it('counts those of records that went with their dossier as gone', async () => {
    const before = kept.get(ofResults) as Figures;
    expect(before.figures).toEqual([{ code: 'reached', value: 2, erased: 0, reports: null }]);
    const expected = { code: 'reached', value: 1, erased: 1, reports: null };
    await until(async () => (await counts(ofResults, 'reached', before.logIndex))?.erased === 1);
    expect(await counts(ofResults, 'reached', before.logIndex)).toEqual(expected);
    expect(await counts(ofResults, 'reached')).toEqual(expected);
  });
});
