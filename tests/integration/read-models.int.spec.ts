import type { DataSource } from 'typeorm';
import { correctionProjection } from '../../projections/correction/correction.projection.js';
import { dossierProjection } from '../../projections/dossier/dossier.projection.js';
import { lockProjection } from '../../projections/lock/lock.projection.js';
import { peopleProjection } from '../../projections/people/people.projection.js';
import { recordProjection } from '../../projections/record/record.projection.js';
import { recordHistoryProjection } from '../../projections/record-history/record-history.projection.js';
import { schoolProjection } from '../../projections/school/school.projection.js';
import {
  idsMax,
  type Page,
  type PageRequest,
  type ReadModels,
  ReadModelsUnavailable,
} from '../../src/application/ports/read-models.js';
import type {
  ClassId,
  CorrectionId,
  DossierId,
  LockId,
  AppointmentId,
  PersonId,
  RecordId,
  SchoolId,
} from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import { openReadDataSource } from '../../src/infrastructure/read-models/read-data-source.js';
import { createReadModels } from '../../src/infrastructure/read-models/typeorm-read-models.js';
import { createTestDatabase } from '../support/postgres.js';
import { entriesOf, project, schoolId, type Tables } from '../support/projection-spec.js';
import { openReadSide, type ReadSide } from '../support/read-side.js';
import {
  admission,
  childOf,
  classA,
  classB,
  correctionRequest,
  idOf,
  lifeOfSchool,
  people,
} from '../support/sample-life.js';

const otherSchool = '5c000000-0000-4000-8000-000000000002' as SchoolId;
const children = 5;
/** Child 90 is admitted and asks for a correction; child 91 is admitted only. */
const log = [...lifeOfSchool(children), ...admission(90), correctionRequest(90), ...admission(91)];
const first: PageRequest = { size: 50, after: null, direction: 'forward' };

let side: ReadSide;
let source: DataSource;
let models: ReadModels;
const expected: Record<string, Tables[string]> = {};

beforeAll(async () => {
  side = await openReadSide();
  const size = side.log.add(log);
  side.log.add(lifeOfSchool(1), otherSchool);
  const runner = await side.runner();
  await runner.waitFor(schoolId, size - 1n, 20_000);
  source = await openReadDataSource(side.database.connections);
  models = createReadModels(source, runner);
  for (const projection of [
    schoolProjection,
    peopleProjection,
    dossierProjection,
    recordProjection,
    recordHistoryProjection,
    correctionProjection,
    lockProjection,
  ]) {
    Object.assign(expected, await project(projection, entriesOf(log)));
  }
});
afterAll(async () => {
  await source.destroy();
  await side.close();
});

const plain = (value: unknown): unknown => {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
};
const asText = (rows: readonly unknown[]): readonly string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row as object)
          .map(([name, value]) => [name, plain(value)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    )
    .sort();
/** The very rows that the projection wrote: same values, same types, whatever the order. */
const expectRows = (rows: readonly unknown[], wanted: readonly unknown[] | undefined): void => {
  expect(rows.length).toBeGreaterThan(0);
  expect(asText(rows)).toEqual(asText(wanted ?? []));
};
const ids = <Id extends string>(of: (child: ReturnType<typeof childOf>) => string): Id[] =>
  [0, 1, 2, 3, 4, 90, 91].map((number) => of(childOf(number)) as Id);

describe('what was projected is what is read', () => {
  it('of the school, its years, classes and catalogues', async () => {
    const overview = await models.school(schoolId);
    expectRows([overview?.school], expected.school);
    expectRows(overview?.years ?? [], expected.school_year);
    expectRows(overview?.catalogues ?? [], expected.catalogue);
    const classes = await models.classes(schoolId, null);
    expectRows(classes, expected.school_class);
    expect(classes.map(({ name }) => name)).toEqual(['Lá 1', 'Lá 2']);
    expect(await models.classes(schoolId, '2026-2027')).toHaveLength(2);
    expect(await models.classes(schoolId, '2025-2026')).toEqual([]);
    expect(await models.classesByIds(schoolId, [classB as ClassId])).toMatchObject([
      { name: 'Lá 2' },
    ]);
  });

  it('of people and appointments', async () => {
    expectRows(
      await models.peopleByIds(schoolId, Object.values(people) as PersonId[]),
      expected.person,
    );
    const staff = await models.people(schoolId, null, first);
    expect(staff.entries.map(({ row }) => row.staffCode)).toEqual(
      Object.keys(people).map((name) => `NV-${name}`),
    );
    expectRows(
      await models.appointmentsOf(schoolId, [people.teacher, people.registrar] as PersonId[]),
      expected.appointment,
    );
    expectRows(await models.teams(schoolId), expected.team);
    const teamIds = (await models.teams(schoolId)).map(({ teamId }) => teamId);
    expectRows(await models.teamsByIds(schoolId, teamIds), expected.team);
    // From either end, and once when both are asked for.
    const [handOver] = expected.hand_over ?? [];
    const [from, to] = [handOver?.fromAppointmentId, handOver?.toAppointmentId] as AppointmentId[];
    for (const asked of [[from], [to], [from, to]] as AppointmentId[][]) {
      expectRows(await models.handOversOf(schoolId, asked), expected.hand_over);
    }
  });

  it('of whoever holds an office on a day, its first and its last day included', async () => {
    const holding = async (on: string): Promise<readonly string[]> => {
      const office = { role: 'homeroomTeacher', on: on as LocalDate } as const;
      const page = await models.people(schoolId, office, first);
      return page.entries.map(({ row }) => row.personId);
    };
    expect(await holding('2026-08-31')).toEqual([]);
    expect(await holding('2026-09-01')).toEqual([people.teacher]);
    expect(await holding('2027-01-31')).toEqual([people.teacher]);
    expect(await holding('2027-02-01')).toEqual([people.registrar]);
  });

  it('of dossiers, placements and holds', async () => {
    const all = ids<DossierId>(({ dossierId }) => dossierId);
    const ofOthers = (expected.dossier ?? []).filter(({ about }) => about !== 'child');
    const others = ofOthers.map(({ dossierId }) => dossierId as DossierId);
    expect(others).toHaveLength(1);
    expectRows(await models.dossiersByIds(schoolId, [...all, ...others]), expected.dossier);
    expectRows(await models.holdsOf(schoolId, all), expected.hold);
    expectRows(await models.placementsOf(schoolId, all), expected.class_placement);
    // Of this school one is over, and none is on its way.
    expect(expected.dossier?.some(({ disposition }) => disposition !== null)).toBe(true);
    expect(await models.dossiersInDisposition(schoolId)).toEqual([]);
  });

  it('of when a record of a dossier last got an entry', async () => {
    const all = ids<DossierId>(({ dossierId }) => dossierId);
    const latest = new Map<string, string>();
    for (const { dossierId, recordId, recordedAt } of expected.record_history ?? []) {
      if (recordId === null) continue;
      const before = latest.get(String(dossierId)) ?? '';
      if (String(recordedAt) > before) latest.set(String(dossierId), String(recordedAt));
    }
    expect(latest.size).toBeGreaterThan(0);
    const found = await models.recordsChangedAt(schoolId, all);
    expect(new Map(found.map((one) => [one.dossierId, one.changedAt]))).toEqual(latest);
    const tooMany = Array.from({ length: idsMax + 1 }, () => all[0] as DossierId);
    await expect(models.recordsChangedAt(schoolId, tooMany)).rejects.toThrow(RangeError);
  });

  it('of what changed after an entry, in order of the entries', async () => {
    const profiles = (expected.record ?? []).filter(({ kind }) => kind === 'child-profile');
    const all = await models.recordsChangedAfter(schoolId, 'child-profile', -1n);
    expectRows(all, profiles);
    const indexes = all.map(({ logIndex }) => logIndex);
    expect(indexes).toEqual(indexes.toSorted((a, b) => Number(a - b)));
    const [first = 0n] = indexes;
    expect(await models.recordsChangedAfter(schoolId, 'child-profile', first)).toEqual(
      all.slice(1),
    );
    expect(await models.recordsChangedAfter(schoolId, 'no-such-kind', -1n)).toEqual([]);
    const staff = await models.peopleChangedAfter(schoolId, -1n);
    expectRows(staff, expected.person);
    const [earliest] = staff;
    expect(await models.peopleChangedAfter(schoolId, earliest?.logIndex ?? 0n)).toEqual(
      staff.slice(1),
    );
  });

  it('of the places in a class, also of those who have left it', async () => {
    const inEither = await models.placementsIn(schoolId, [classA, classB] as ClassId[]);
    expectRows(inEither, expected.class_placement);
    const inB = await models.placementsIn(schoolId, [classB as ClassId]);
    expect(inB.every(({ classId }) => classId === classB)).toBe(true);
  });

  it('of records, by their ids and by their dossiers', async () => {
    const recordIds = ids<RecordId>(({ recordId }) => recordId);
    const dossierIds = ids<DossierId>(({ dossierId }) => dossierId);
    expectRows(await models.recordsByIds(schoolId, recordIds), expected.record);
    expectRows(await models.recordsOf(schoolId, dossierIds), expected.record);
    const profiles = expected.record?.filter(({ kind }) => kind === 'child-profile');
    const ofKind = await models.recordsOfKind(schoolId, dossierIds, 'child-profile');
    expectRows(ofKind, profiles);
    expect(await models.recordsOfKind(schoolId, dossierIds, 'no-such-kind')).toEqual([]);
    const concerned = expected.record?.filter((row) => Number(row['openCorrections']) > 0);
    expectRows(await models.recordsInCorrection(schoolId, dossierIds), concerned);
  });

  it('of corrections, by their ids and by their records', async () => {
    const correctionIds = ids<CorrectionId>(({ correctionId }) => correctionId);
    const recordIds = ids<RecordId>(({ recordId }) => recordId);
    expectRows(await models.correctionsByIds(schoolId, correctionIds), expected.correction);
    expectRows(await models.correctionsOf(schoolId, recordIds), expected.correction);
  });

  it('of locks and unlocks', async () => {
    const lockIds = [0, 1, 2, 3, 4].map((number) => idOf(`lock ${number}`) as LockId);
    expectRows(await models.locksByIds(schoolId, lockIds), expected.lock);
    expectRows(await models.unlocksOf(schoolId, lockIds), expected.unlock);
    expect((await models.locks(schoolId, first)).entries).toHaveLength(5);
  });
});

/** Every entry of a paged query, two at a time. */
const walk = async <R>(
  query: (page: PageRequest) => Promise<Page<R>>,
  direction: PageRequest['direction'] = 'forward',
): Promise<readonly R[]> => {
  const rows: R[] = [];
  let after: bigint | null = null;
  for (;;) {
    const page: Page<R> = await query({ size: 2, after, direction });
    expect(page.entries.length).toBeLessThanOrEqual(2);
    rows.push(...page.entries.map(({ row }) => row));
    after = page.entries.at(-1)?.cursor ?? null;
    if (!page.hasMore) return rows;
  }
};

describe('paging', () => {
  it('walks a class in the order of admission, each child once, without those who left', async () => {
    const inA = await walk((page) => models.dossiersOfClass(schoolId, classA as ClassId, page));
    expect(inA.map(({ dossierId }) => dossierId)).toEqual([
      childOf(90).dossierId,
      childOf(91).dossierId,
    ]);
    const inB = await walk((page) => models.dossiersOfClass(schoolId, classB as ClassId, page));
    expect(inB.map(({ dossierId }) => dossierId)).toEqual(
      [0, 1, 2, 3, 4].map((number) => childOf(number).dossierId),
    );
    expect(inB.map(({ status }) => status)).toEqual([
      'disposed',
      'exited',
      'disposed',
      'exited',
      'disposed',
    ]);
  });

  it('walks a history in both directions without losing or repeating an entry', async () => {
    const filter = { dossierId: childOf(0).dossierId as DossierId };
    const query = (page: PageRequest) => models.history(schoolId, filter, page);
    const forward = await walk(query);
    const wanted = expected.record_history?.filter((row) => row.dossierId === childOf(0).dossierId);
    expectRows(forward, wanted);
    const indexes = forward.map(({ logIndex }) => logIndex);
    expect(indexes).toEqual([...indexes].sort((a, b) => (a < b ? -1 : 1)));
    const backward = await walk(query, 'backward');
    expect(backward.map(({ logIndex }) => logIndex)).toEqual([...indexes].reverse());
  });

  it('says there is no more when the last page is exactly full', async () => {
    const page = await models.locks(schoolId, { ...first, size: 5 });
    expect(page).toMatchObject({ hasMore: false, entries: { length: 5 } });
    expect((await models.locks(schoolId, { ...first, size: 4 })).hasMore).toBe(true);
  });

  it('refuses a page or a list that is too large', async () => {
    for (const size of [0, 51, 1.5, -1, Number.NaN]) {
      await expect(models.locks(schoolId, { ...first, size })).rejects.toThrow(RangeError);
    }
    const tooMany = Array.from({ length: 1001 }, (_, at) => idOf(`${at}`) as LockId);
    await expect(models.locksByIds(schoolId, tooMany)).rejects.toThrow(RangeError);
  });

  it('lists corrections that wait for somebody, and those of one status', async () => {
    const open = await walk((page) => models.openCorrections(schoolId, page));
    expect(open.map(({ correctionId }) => correctionId)).toEqual([childOf(90).correctionId]);
    const closed = await walk((page) => models.correctionsWithStatus(schoolId, 'closed', page));
    expect(closed).toHaveLength(children);
  });
});

describe('a history', () => {
  const of = async (filter: Parameters<ReadModels['history']>[1]) =>
    (await models.history(schoolId, filter, first)).entries.map(({ row }) => row);

  it('of a record leaves out the entries of its dossier', async () => {
    const rows = await of({ recordId: childOf(1).recordId as RecordId });
    expect(rows.every(({ streamId }) => streamId === `record-${childOf(1).recordId}`)).toBe(true);
    expect(rows).toHaveLength(14);
  });

  it('of a field has what changed, proposed or witnessed that field (row 8)', async () => {
    const recordId = childOf(1).recordId as RecordId;
    expect((await of({ recordId, field: 'fullName' })).map(({ type }) => type)).toEqual([
      'record.registered',
      'record.revised',
      'record.correction-requested',
      'record.correction-permitted',
      'record.correction-attested',
      'record.correction-attested',
      'record.correction-applied',
      'record.correction-closed',
    ]);
    expect((await of({ recordId, field: 'boarding' })).map(({ type }) => type)).toEqual([
      'record.registered',
      'record.revised',
    ]);
    expect(await of({ recordId, field: `x' OR '1'='1` })).toEqual([]);
  });

  it('can be narrowed to a person and to types of entry', async () => {
    const dossierId = childOf(1).dossierId as DossierId;
    const byBoard = await of({ dossierId, personId: people.board });
    expect(byBoard.map(({ type }) => type)).toEqual(['record.correction-attested']);
    const types = ['dossier.hold-placed', 'record.approved'];
    expect((await of({ dossierId, types })).map(({ type }) => type)).toEqual([
      'record.approved',
      'dossier.hold-placed',
    ]);
    expect(await of({ dossierId, types: [] })).toEqual([]);
  });

  it('carries the hash of the envelope as it is stored', async () => {
    const [row] = await of({ recordId: childOf(2).recordId as RecordId });
    expect(row?.hash).toHaveLength(32);
    expect(row?.hash[0]).toBe(Number((row?.logIndex ?? 0n) % 256n));
  });
});

describe('one school does not see another', () => {
  it('whatever ids it asks for', async () => {
    const [dossierId] = ids<DossierId>((child) => child.dossierId);
    expect(dossierId && (await models.dossiersByIds(otherSchool, [dossierId]))).toHaveLength(1);
    const onlyHere = childOf(3);
    expect(await models.dossiersByIds(otherSchool, [onlyHere.dossierId as DossierId])).toEqual([]);
    expect(await models.recordsByIds(otherSchool, [onlyHere.recordId as RecordId])).toEqual([]);
    const history = await models.history(
      otherSchool,
      { dossierId: onlyHere.dossierId as DossierId },
      first,
    );
    expect(history.entries).toEqual([]);
    const strangers = '5c000000-0000-4000-8000-00000000ffff' as SchoolId;
    expect(await models.school(strangers)).toBeNull();
  });
});

it('fifty children with everything about them take one transaction per question', async () => {
  const pool = (source.driver as typeof source.driver & { readonly master: NodeJS.EventEmitter })
    .master;
  let acquired = 0;
  const count = (): void => {
    acquired += 1;
  };
  pool.on('acquire', count);
  const fifty = Array.from({ length: 50 }, (_, at) => childOf(at).dossierId as DossierId);
  await models.dossiersByIds(schoolId, fifty);
  await models.recordsOf(schoolId, fifty);
  await models.placementsOf(schoolId, fifty);
  pool.off('acquire', count);
  expect(acquired).toBe(3);
});

it('a connection that was lost in between costs no query', async () => {
  await side.pool.query('SELECT 1');
  const killing = source.query('SELECT pg_terminate_backend(pg_backend_pid())');
  await expect(killing).rejects.toThrow();
  expect(await models.school(schoolId)).not.toBeNull();
});

it('a database that is gone is an operating error, not an empty answer', async () => {
  const other = await createTestDatabase();
  const lost = await openReadDataSource(other.connections);
  // A database with somebody in it cannot be dropped.
  await expect(lost.query('SELECT pg_terminate_backend(pg_backend_pid())')).rejects.toThrow();
  await other.drop();
  const unavailable = createReadModels(lost, models).school(schoolId);
  await expect(unavailable).rejects.toThrow(ReadModelsUnavailable);
  await lost.destroy();
});
