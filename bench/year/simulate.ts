import { Agenda } from './agenda.js';
import { Approvals } from './approvals.js';
import { Books } from './books.js';
import { Chance } from './chance.js';
import { People } from './client.js';
import { Corrections } from './corrections.js';
import { addDays } from './days.js';
import { beginSchool } from './founding.js';
import { planHappenings } from './happenings.js';
import { planProfiles } from './profiles.js';
import { planRoutine, allDays } from './routine.js';
import { LivingSchool } from './school.js';
import { readCatalogue, type YearServer } from './server.js';
import { type Level, type Size, worldOf } from './world.js';

export interface YearOptions {
  readonly level: Level;
  readonly size: Size;
  readonly seed: string;
  readonly onDay?: (progress: Progress) => void;
}

export interface Progress {
  readonly day: string;
  readonly daysDone: number;
  readonly days: number;
  readonly requests: number;
  readonly facts: number;
}

const catalogues = {
  kindergarten: 'vn-kindergarten.v3.json',
  primary: 'vn-primary.v4.json',
} as const;
const clients = 8;

/** Lives through the year. What the engine keeps of it is compared afterwards. */
export const simulateYear = async (
  server: YearServer,
  options: YearOptions,
): Promise<LivingSchool> => {
  const { level, size, seed, onDay } = options;
  const catalogueFile = catalogues[level];
  const catalogue = await readCatalogue(catalogueFile);
  const world = worldOf({
    level,
    size,
    catalogueFile,
    catalogue,
    chance: new Chance(`${level}/${seed}`),
  });
  const people = new People(server);
  const agenda = new Agenda(addDays(world.to, 7));
  const school = new LivingSchool(world, people, new Books(), agenda);
  await beginSchool(school, server);
  const approvals = new Approvals(school, agenda);
  const corrections = new Corrections(school);
  planProfiles(school, approvals);
  planRoutine(school, approvals);
  planHappenings(school, approvals, corrections);
  corrections.plan();
  const days = allDays(school);
  approvals.plan([...days, ...Array.from({ length: 7 }, (_, at) => addDays(world.to, at + 1))]);
  let daysDone = 0;
  await agenda.run({
    atOnce: clients,
    passTo: (nowMs) => people.passTo(nowMs),
    onDay: (day) => {
      daysDone += 1;
      onDay?.({
        day,
        daysDone,
        days: days.length + 7,
        requests: people.requests,
        facts: school.books.counts.get('fact') ?? 0,
      });
    },
  });
  await openNextYear(school);
  return school;
};

/** Its entry is waited for, and with it all that came before: from then on figures can be compared. */
const openNextYear = async ({ people, principal }: LivingSchool): Promise<void> => {
  const next = { schoolYear: '2027-2028', startsOn: '2027-09-01', endsOn: '2028-05-31' };
  await people.act(principal, 'openSchoolYear', { ...next, awaitSealed: true });
};
