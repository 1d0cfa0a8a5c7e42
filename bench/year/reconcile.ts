import type { RecordKind } from '../../src/domain/shared/record-kind.js';
import { Asked, page } from './asked.js';
import type { Entry, Status } from './books.js';
import { type Compared, compareTallies, tallied } from './compared.js';
import { compareConsents } from './consents.js';
import { dayOf, distinct, monthOf, weekOf } from './days.js';
import { compareFiles } from './files.js';
import { type OwedCounts, owedOf } from './owed.js';
import { compareReadings } from './readings.js';
import { compareReports } from './reports.js';
import type { LivingSchool } from './school.js';
import { schoolDays, schoolYear } from './world.js';

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

const statuses: readonly Status[] = ['DRAFT', 'SUBMITTED', 'APPROVED'];

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
  const found = await asked.pages<{ enteredAt: string }>(
    `query ($schoolYear: String!, $after: String, $waitFor: LogIndex) {
       planViolations(schoolYear: $schoolYear, first: 50, after: $after, waitFor: $waitFor) {
         edges { node { enteredAt } } ${page} } }`,
    { schoolYear },
    (answer) => answer['planViolations'],
  );
  const own = plans.flatMap((plan) => weeksBeforePlan(school, plan));
  return [{ what: 'violations', simulated: own.length, engine: found.length }];
};

/** Of each class the weeks in which something was entered that had to wait for that plan. */
const weeksBeforePlan = (
  { books, world }: LivingSchool,
  { kind, gates = [] }: RecordKind,
): readonly string[] => {
  const gated = gates.flatMap((name) => books.of(name));
  const plans = books.of(kind);
  const weeks = distinct(schoolDays.map(weekOf));
  return world.classes.flatMap(({ no }) =>
    weeks.filter((week) => {
      const plan = plans.find(({ classNo, period }) => classNo === no && period === week);
      const inForceMs = plan?.inForceMs ?? Number.POSITIVE_INFINITY;
      return gated.some(
        ({ classNo, period, registeredMs }) =>
          classNo === no && weekOf(period ?? '') === week && registeredMs <= inForceMs,
      );
    }),
  );
};

/** Numbers of a register: from 1 on for each topic and calendar year, with none left out. */
const compareRegisters = async (
  school: LivingSchool,
  asked: Asked,
): Promise<readonly Compared[]> => {
  const registers = school.world.catalogue.kinds.filter(({ numbered }) => numbered);
  const own = registers.flatMap(({ kind }) => linesKept(school, kind));
  const read: string[] = [];
  let closed = 0;
  for (const { kind } of registers) {
    for (const year of schoolYear.split('-')) {
      read.push(...(await linesRead(asked, kind, year)));
      closed += await daysClosed(asked, kind, year);
    }
  }
  const missing = own.filter((line) => !read.includes(line)).length;
  return [
    { what: 'lines of registers', simulated: own.length, engine: read.length },
    { what: 'numbers of registers that are not there', simulated: 0, engine: missing },
    { what: 'days of registers closed', simulated: school.books.daysClosed, engine: closed },
  ];
};

/** Numbered here in the order in which they were entered. */
const linesKept = ({ books }: LivingSchool, kind: string): readonly string[] => {
  const last = new Map<string, number>();
  return books.of(kind).map(({ topic, registeredMs }) => {
    const of = `${kind} ${topic} ${dayOf(registeredMs).slice(0, 4)}`;
    last.set(of, (last.get(of) ?? 0) + 1);
    return `${of} ${last.get(of)}`;
  });
};

const linesRead = async (asked: Asked, kind: string, year: string): Promise<readonly string[]> => {
  const lines = await asked.pages<{ number: number; topic: { code: string } | null }>(
    `query ($kind: String!, $year: String!, $after: String, $waitFor: LogIndex) {
       registerEntries(kind: $kind, year: $year, first: 50, after: $after, waitFor: $waitFor) {
         edges { node { number topic { code } } } ${page} } }`,
    { kind, year },
    (answer) => answer['registerEntries'],
  );
  return lines.map(({ topic, number }) => `${kind} ${topic?.code} ${year} ${number}`);
};

const daysClosed = async (asked: Asked, kind: string, year: string): Promise<number> => {
  const days = await asked.pages<{ closed: unknown }>(
    `query ($kind: String!, $year: String!, $after: String, $waitFor: LogIndex) {
       registerDays(kind: $kind, year: $year, first: 50, after: $after, waitFor: $waitFor) {
         edges { node { closed { logIndex } } } ${page} } }`,
    { kind, year },
    (answer) => answer['registerDays'],
  );
  return days.filter(({ closed }) => closed !== null).length;
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
