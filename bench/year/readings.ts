import { setTimeout as passed } from 'node:timers/promises';
import type { Entry, Reading } from './books.js';
import { momentOf, weekdayOf } from './days.js';
import type { Compared } from './compared.js';
import { classOn, type LivingSchool } from './school.js';
import { schoolDays } from './world.js';

const examsAWeek = { full: 20, short: 5 } as const;

/** On Fridays whoever looks after the children's health goes through examinations. */
export const planReadings = (school: LivingSchool): void => {
  const { agenda, world } = school;
  const who = school.holder('healthWorker');
  const fridays = schoolDays.filter(
    (day) => world.from <= day && day <= world.to && weekdayOf(day) === 4,
  );
  for (const day of fridays) {
    agenda.add(day, '16:10', who, async () => {
      const waitFor = await school.lastIndex(who);
      for (const entry of examsOn(school, day)) await open(school, { who, entry, waitFor });
    });
  }
};

/** Of children who are still there, entered on days before; from another child on each week. */
const examsOn = (school: LivingSchool, day: string): readonly Entry[] => {
  const { books, children, world } = school;
  const known = books
    .of('health-exam')
    .filter(({ registeredMs }) => registeredMs < momentOf(day, '00:00'));
  const by = new Map(known.map((entry) => [entry.dossierId, entry]));
  const here = children
    .filter((child) => classOn(child, day) !== null)
    .flatMap(({ dossierId }) => by.get(dossierId) ?? []);
  const from = world.chance.whole(0, Math.max(0, here.length - 1), 'exams', day);
  return [...here.slice(from), ...here.slice(0, from)].slice(0, examsAWeek[world.size]);
};

interface Opening {
  readonly who: string;
  readonly entry: Entry;
  readonly waitFor: string;
}

/** All sensitive fields of the form are shown: that one is empty is told as well. */
const open = async (school: LivingSchool, { who, entry, waitFor }: Opening): Promise<void> => {
  const { people, books } = school;
  const { record } = await people.ask<{ record: object | null }>(
    who,
    `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) {
       fields { name value { ... on ReadableValue { value } } } } }`,
    { id: entry.id, waitFor },
  );
  if (record === null) throw new Error(`${who} does not find an examination`);
  const fields = entry.kind.fields.filter(({ sensitive }) => sensitive === true);
  books.readings.push({ who, fields: fields.length });
};

interface ReadingFound {
  readonly person: { readonly id: string } | null;
  readonly dossiers: readonly { readonly fields: readonly string[] }[];
}

interface ReadingsPage {
  readonly accessLog: {
    readonly edges: readonly { readonly node: ReadingFound }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

const atOnce = 20;

const readingsIn = async ({
  people,
  principal,
}: LivingSchool): Promise<readonly ReadingFound[]> => {
  const found: ReadingFound[] = [];
  let after: string | null = null;
  do {
    const page: ReadingsPage = await people.ask<ReadingsPage>(
      principal,
      `query ($after: String) { accessLog(first: ${atOnce}, after: $after) {
         edges { node { person { id } dossiers { fields } } }
         pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    found.push(...(page.accessLog?.edges.map(({ node }) => node) ?? []));
    after = page.accessLog?.pageInfo.hasNextPage ? page.accessLog.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
};

const longestMs = 5_000;
const pauseMs = 200;

/** A reading is in the log before anything is shown, and in what is read of the log soon after. */
const readingsSoon = async (school: LivingSchool): Promise<readonly ReadingFound[]> => {
  const lastAt = performance.now() + longestMs;
  for (;;) {
    const found = await readingsIn(school);
    if (found.length >= school.books.readings.length || performance.now() > lastAt) return found;
    await passed(pauseMs);
  }
};

/** Of everybody, how often they were shown sensitive fields, and how many; nobody else was shown any. */
export const compareReadings = async (school: LivingSchool): Promise<readonly Compared[]> => {
  const found = await readingsSoon(school);
  const own = school.books.readings.map(({ who, fields }: Reading) => ({
    personId: school.personId(who),
    fields,
  }));
  const read = found.map(({ person, dossiers }) => ({
    personId: person?.id ?? '',
    fields: dossiers.reduce((sum, { fields }) => sum + fields.length, 0),
  }));
  const names = new Map([...school.personIds].map(([who, id]) => [id, who]));
  const persons = new Set([...own, ...read].map(({ personId }) => personId));
  return [...persons].flatMap((personId) => {
    const [mine, theirs] = [own, read].map((all) => all.filter((one) => one.personId === personId));
    const what = `readings by ${names.get(personId)}`;
    return [
      { what, simulated: mine?.length ?? 0, engine: theirs?.length ?? 0 },
      { what: `${what}, fields`, simulated: fieldsIn(mine), engine: fieldsIn(theirs) },
    ];
  });
};

const fieldsIn = (all: readonly { readonly fields: number }[] = []): number =>
  all.reduce((sum, { fields }) => sum + fields, 0);
