import type { Entry, Status } from './books.js';
import { compareConsents } from './consents.js';
import { dayOf, distinct, monthOf, weekOf } from './days.js';
import { compareFiles } from './files.js';
import { type OwedCounts, owedOf } from './owed.js';
import { compareReadings } from './readings.js';
import { compareReports } from './reports.js';
import type { LivingSchool } from './school.js';
import { schoolDays, schoolYear } from './world.js';

export interface Compared {
  readonly what: string;
  readonly simulated: number;
  readonly engine: number;
}

interface Page<T> {
  readonly edges: readonly { readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Every figure that the simulator kept by itself, beside what the API says. */
export const reconcile = async (school: LivingSchool): Promise<readonly Compared[]> => {
  const waitFor = await school.lastIndex(school.principal);
  const asked = new Asked(school, waitFor);
  const compared = await Promise.all([
    compareRecords(school, asked),
    compareClasses(school, asked),
    comparePresence(school, asked),
    compareBoard(school, asked),
    compareActs(school, asked),
    compareViolations(school, asked),
    compareRegisters(school, asked),
    compareMovements(school, asked),
    compareReports(school, waitFor),
    compareFiles(school),
    compareConsents(school),
  ]);
  // Last: that nobody was shown anything else is told there.
  return [...compared.flat(), ...(await compareReadings(school))];
};

export const differencesIn = (compared: readonly Compared[]): readonly Compared[] =>
  compared.filter(({ simulated, engine }) => simulated !== engine);

/** What the principal asks for, once the read models show everything. */
class Asked {
  constructor(
    private readonly school: LivingSchool,
    private readonly waitFor: string,
  ) {}

  one<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { people, principal } = this.school;
    return people.ask<T>(principal, query, { waitFor: this.waitFor, ...variables });
  }

  async pages<T>(
    query: string,
    variables: Record<string, unknown>,
    of: (answer: Record<string, unknown>) => unknown,
  ): Promise<readonly T[]> {
    const all: T[] = [];
    let after: string | null = null;
    do {
      const answer: Record<string, unknown> = await this.one(query, { ...variables, after });
      const page = of(answer) as Page<T> | null;
      all.push(...(page?.edges.map(({ node }) => node) ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return all;
  }
}

const page = 'pageInfo { hasNextPage endCursor }';
const statuses: readonly Status[] = ['DRAFT', 'SUBMITTED', 'APPROVED'];

const tallied = <T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
};

const compareTallies = (
  what: string,
  simulated: ReadonlyMap<string, number>,
  engine: ReadonlyMap<string, number>,
): readonly Compared[] =>
  distinct([...simulated.keys(), ...engine.keys()])
    .toSorted()
    .map((key) => ({
      what: `${what} ${key}`,
      simulated: simulated.get(key) ?? 0,
      engine: engine.get(key) ?? 0,
    }));

/** Of every kind, how many records stand where. */
const compareRecords = async (school: LivingSchool, asked: Asked): Promise<readonly Compared[]> => {
  const { kinds } = school.world.catalogue;
  const engine = new Map<string, number>();
  for (const { kind } of kinds) {
    for (const status of statuses) {
      const found = await asked.pages<{ id: string }>(
        `query ($kind: String, $status: RecordStatus!, $after: String, $waitFor: LogIndex) {
           records(kind: $kind, status: $status, first: 50, after: $after, waitFor: $waitFor) {
             edges { node { id } } ${page} } }`,
        { kind, status },
        ({ records }) => records,
      );
      if (found.length > 0) engine.set(`${kind} ${status}`, found.length);
    }
  }
  const keyOf = ({ kind, status }: Entry): string => `${kind.kind} ${status}`;
  const made = distinct([...engine.keys()].map((key) => key.split(' ')[0]));
  return [
    { what: 'kinds of the catalogue', simulated: kinds.length, engine: made.length },
    ...compareTallies('records', tallied(school.books.entries.values(), keyOf), engine),
  ];
};

/** Of each class, what it has of the kinds that are kept of classes. */
const compareClasses = async (school: LivingSchool, asked: Asked): Promise<readonly Compared[]> => {
  const entries = [...school.books.entries.values()].filter(({ kind }) => kind.about === 'class');
  const kinds = distinct(entries.map(({ kind }) => kind.kind));
  const engine: string[] = [];
  for (const { no, name } of school.world.classes) {
    for (const kind of kinds) {
      const found = await asked.pages<{ period: { code: string } | null }>(
        `query ($id: ID!, $kind: String, $after: String, $waitFor: LogIndex) {
           class(id: $id, waitFor: $waitFor) { records(kind: $kind, first: 50, after: $after) {
             edges { node { period { code } } } ${page} } } }`,
        { id: school.classId(no), kind },
        (answer) => (answer['class'] as { records: unknown } | null)?.records,
      );
      engine.push(...found.map(({ period }) => `${name} ${kind} ${monthIn(period?.code ?? null)}`));
    }
  }
  const nameOf = ({ classNo }: Entry): string => school.world.classes[classNo ?? 0]?.name ?? '';
  return compareTallies(
    'class',
    tallied(entries, (entry) => `${nameOf(entry)} ${entry.kind.kind} ${monthIn(entry.period)}`),
    tallied(engine, (key) => key),
  );
};

/** Of a day its month; anything else as it is. */
const monthIn = (period: string | null): string =>
  period !== null && /^\d{4}-\d{2}-\d{2}$/.test(period) ? monthOf(period) : (period ?? '-');

interface SheetRead {
  readonly period: { readonly code: string };
  readonly rows: readonly {
    readonly fields: readonly { readonly value: { readonly value?: string } }[];
  }[];
}

/** The days of presence and absence of each class and month, value by value. */
const comparePresence = async (
  school: LivingSchool,
  asked: Asked,
): Promise<readonly Compared[]> => {
  const own: string[] = [];
  for (const { classNo, period, values } of school.books.of('attendance')) {
    for (const [name, value] of values) {
      if (name.endsWith('/presence'))
        own.push(`${classNo} ${monthOf(period ?? '')} ${String(value)}`);
    }
  }
  const read: string[] = [];
  for (const { no } of school.world.classes) {
    const sheets = await asked.pages<SheetRead>(
      `query ($classId: ID!, $after: String, $waitFor: LogIndex) {
         records(kind: "attendance", status: APPROVED, classId: $classId, first: 2,
                 after: $after, waitFor: $waitFor) { edges { node { period { code }
           rows { fields(only: ["presence"]) { value { ... on ReadableValue { value } } } } } }
           ${page} } }`,
      { classId: school.classId(no) },
      ({ records }) => records,
    );
    for (const { period, rows } of sheets) {
      for (const { fields } of rows)
        read.push(`${no} ${monthOf(period.code)} ${fields[0]?.value.value ?? '?'}`);
    }
  }
  return compareTallies('presence', tallied(own, String), tallied(read, String));
};

const states = ['owed', 'onTime', 'late', 'missing', 'upcoming', 'waived'] as const;

/** The progress board, cell by cell, against what the simulator reckons to be owed. */
const compareBoard = async (school: LivingSchool, asked: Asked): Promise<readonly Compared[]> => {
  const counts = states.join(' ');
  const { progress } = await asked.one<{
    progress: {
      kinds: { kind: { kind: string } }[];
      classes: { class: { id: string }; cells: OwedCounts[] }[];
    };
  }>(
    `query ($schoolYear: String, $waitFor: LogIndex) {
       progress(schoolYear: $schoolYear, waitFor: $waitFor) {
         kinds { kind { kind } } classes { class { id } cells { ${counts} } } } }`,
    { schoolYear },
  );
  const today = dayOf(school.people.nowMs());
  return progress.classes.flatMap(({ class: { id }, cells }) =>
    progress.kinds.flatMap(({ kind: { kind } }, at) => {
      const no = school.classIds.indexOf(id);
      const form = school.kind(kind);
      const own = form && owedOf(school, form, no, today);
      return states.map((state) => ({
        what: `board ${school.world.classes[no]?.name} ${kind} ${state}`,
        simulated: own?.[state] ?? -1,
        engine: cells[at]?.[state] ?? 0,
      }));
    }),
  );
};

/** Corrections and locks by how they stand. */
const compareActs = async (school: LivingSchool, asked: Asked): Promise<readonly Compared[]> => {
  const corrections: string[] = [];
  for (const status of ['REQUESTED', 'PERMITTED', 'APPLIED', 'CLOSED', 'REFUSED', 'VOIDED']) {
    const found = await asked.pages<{ id: string }>(
      `query ($status: CorrectionStatus, $after: String, $waitFor: LogIndex) {
         corrections(status: $status, first: 50, after: $after, waitFor: $waitFor) {
           edges { node { id } } ${page} } }`,
      { status },
      (answer) => answer['corrections'],
    );
    corrections.push(...found.map(() => status));
  }
  const locks = await asked.pages<{ status: string; unlocks: unknown[] }>(
    `query ($after: String, $waitFor: LogIndex) { locks(first: 20, after: $after, waitFor: $waitFor) {
       edges { node { status unlocks { id } } } ${page} } }`,
    {},
    (answer) => answer['locks'],
  );
  const { books } = school;
  return [
    ...compareTallies(
      'corrections',
      tallied(books.corrections.values(), String),
      tallied(corrections, String),
    ),
    {
      what: 'locks executed',
      simulated: books.locksExecuted,
      engine: locks.filter(({ status }) => status === 'EXECUTED').length,
    },
  ];
};

/** Weeks in which a class was taught before its plan was in force, or without one. */
const compareViolations = async (
  school: LivingSchool,
  asked: Asked,
): Promise<readonly Compared[]> => {
  const plans = school.world.catalogue.kinds.filter(({ gates }) => gates !== undefined);
  if (plans.length === 0) return [];
  let own = 0;
  for (const plan of plans) {
    for (const { no } of school.world.classes) {
      for (const week of distinct(schoolDays.map(weekOf))) {
        const gated = (plan.gates ?? []).flatMap((kind) => school.books.of(kind));
        const times = gated
          .filter(({ classNo, period }) => classNo === no && weekOf(period ?? '') === week)
          .map(({ registeredMs }) => registeredMs);
        const made = school.books
          .of(plan.kind)
          .find(({ classNo, period }) => classNo === no && period === week);
        if (
          times.length > 0 &&
          !((made?.inForceMs ?? Number.POSITIVE_INFINITY) < Math.min(...times))
        )
          own += 1;
      }
    }
  }
  const found = await asked.pages<{ enteredAt: string }>(
    `query ($schoolYear: String!, $after: String, $waitFor: LogIndex) {
       planViolations(schoolYear: $schoolYear, first: 50, after: $after, waitFor: $waitFor) {
         edges { node { enteredAt } } ${page} } }`,
    { schoolYear },
    (answer) => answer['planViolations'],
  );
  return [{ what: 'violations', simulated: own, engine: found.length }];
};

/** Numbers of a register: from 1 on for each topic and calendar year, with none left out. */
const compareRegisters = async (
  school: LivingSchool,
  asked: Asked,
): Promise<readonly Compared[]> => {
  const own: string[] = [];
  const read: string[] = [];
  let closed = 0;
  for (const { kind } of school.world.catalogue.kinds.filter(({ numbered }) => numbered)) {
    const next = new Map<string, number>();
    for (const { topic, registeredMs } of school.books.of(kind)) {
      const of = `${kind} ${topic} ${dayOf(registeredMs).slice(0, 4)}`;
      next.set(of, (next.get(of) ?? 0) + 1);
      own.push(`${of} ${next.get(of)}`);
    }
    for (const year of schoolYear.split('-')) {
      const lines = await asked.pages<{ number: number; topic: { code: string } | null }>(
        `query ($kind: String!, $year: String!, $after: String, $waitFor: LogIndex) {
           registerEntries(kind: $kind, year: $year, first: 50, after: $after, waitFor: $waitFor) {
             edges { node { number topic { code } } } ${page} } }`,
        { kind, year },
        (answer) => answer['registerEntries'],
      );
      read.push(...lines.map(({ topic, number }) => `${kind} ${topic?.code} ${year} ${number}`));
      const days = await asked.pages<{ closed: unknown }>(
        `query ($kind: String!, $year: String!, $after: String, $waitFor: LogIndex) {
           registerDays(kind: $kind, year: $year, first: 50, after: $after, waitFor: $waitFor) {
             edges { node { closed { logIndex } } } ${page} } }`,
        { kind, year },
        (answer) => answer['registerDays'],
      );
      closed += days.filter((day) => day.closed !== null).length;
    }
  }
  const missing = own.filter((line) => !read.includes(line)).length;
  return [
    { what: 'lines of registers', simulated: own.length, engine: read.length },
    { what: 'numbers of registers that are not there', simulated: 0, engine: missing },
    { what: 'days of registers closed', simulated: school.books.daysClosed, engine: closed },
  ];
};

/** Children who came, changed their class, and left. */
const compareMovements = async (
  school: LivingSchool,
  asked: Asked,
): Promise<readonly Compared[]> => {
  const found = await asked.pages<{ what: string }>(
    `query ($from: LocalDate!, $to: LocalDate!, $after: String, $waitFor: LogIndex) {
       movements(from: $from, to: $to, first: 50, after: $after, waitFor: $waitFor) {
         edges { node { what } } ${page} } }`,
    { from: '2026-09-01', to: '2027-06-30' },
    (answer) => answer['movements'],
  );
  const { counts } = school.books;
  return ['ADMITTED', 'MOVED', 'LEFT'].map((what) => ({
    what: `movements ${what}`,
    simulated: what === 'ADMITTED' ? school.children.length : (counts.get(`movement ${what}`) ?? 0),
    engine: found.filter((movement) => movement.what === what).length,
  }));
};
