import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import { outcomeIn, send } from '../authorisation/calling.js';
import { absentIds, allIdsOf } from '../authorisation/ids.js';
import { bodyOf, cellsOf, expectedElsewhere, inParallel, nameOf } from '../authorisation/matrix.js';
import { callOf } from '../authorisation/operations.js';
import { elsewhere } from '../authorisation/other-school-expectations.js';
import { principals } from '../authorisation/principals.js';
import { expectedFollowing, followed } from '../authorisation/subscriptions.js';
import { openNeighbourOf, openWorld, type World } from '../authorisation/world.js';

let first: World;
let other: World;
beforeAll(async () => {
  first = await openWorld();
  other = await openNeighbourOf(first);
}, 120_000);
afterAll(() => first?.school.close());

/** Ids that were sent come back in some answers. */
const said = (body: string): string => body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');

it('is told of whatever they name there what they are told of nothing at all', async () => {
  const cells = cellsOf();
  const absent = absentIds();
  const ofNothing = new Map<string, Promise<string>>();
  const foreignIds = allIdsOf(first.ids);
  const surprises: string[] = [];
  await inParallel(cells, async (cell) => {
    const { operation, principal } = cell;
    const body = await bodyOf(other, cell, first.ids);
    const [came, wanted] = [outcomeIn(body), expectedElsewhere(cell)];
    if (came !== wanted) surprises.push(`${nameOf(cell)}: ${came} instead of ${wanted}`);
    if (foreignIds.some((id) => body.includes(id))) surprises.push(`${nameOf(cell)}: ${body}`);
    if (!elsewhere[operation]) return;
    const key = `${operation} ${principal}`;
    const known = ofNothing.get(key) ?? bodyOf(other, cell, absent);
    ofNothing.set(key, known);
    const different = said(body) !== said(await known);
    if (different) surprises.push(`${nameOf(cell)}: ${body} instead of ${await known}`);
  });
  expect(surprises).toEqual([]);
  expect(cells.length).toBeGreaterThan(3_000);
}, 480_000);

it.each(principals)('%s follows nothing of it', async (principal) => {
  const came = await followed(other.school.url, other.token(principal), first.ids);
  expect(came).toEqual(expectedFollowing(principal, 'other school'));
});

describe('how long an answer takes', () => {
  /** What a quarter of them took at most: what else the machine does only ever adds to it. */
  const quick = (times: readonly number[]): number =>
    times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;

  interface Times {
    readonly there: number[];
    readonly absent: number[];
  }

  /** Sixty questions for these ids and as many for what is not there, in an order of chance. */
  const ask = async (operation: string, there: World['ids'], times: Times): Promise<void> => {
    const nothing = absentIds();
    const timed = async (which: keyof Times): Promise<void> => {
      const ids = which === 'there' ? there : nothing;
      const call = callOf(operation, ids, ids.records.approved);
      const start = performance.now();
      await send(other.school.url, other.token('principal'), call);
      times[which].push(performance.now() - start);
    };
    for (let turn = 0; turn < 60; turn += 1) {
      // Nothing that comes back regularly, like the garbage collector, falls on always the same.
      const [first, second] =
        randomInt(2) === 0 ? (['there', 'absent'] as const) : (['absent', 'there'] as const);
      await timed(first);
      await timed(second);
    }
  };

  /**
   * By how much the two differ, in the course of so many rounds at most: what the machine does
   * beside evens out the longer one asks, what an answer gives away does not.
   */
  const difference = async (
    operation: string,
    there: World['ids'],
    rounds: number,
  ): Promise<number> => {
    const times: Times = { there: [], absent: [] };
    let found = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds && found > 0.1; round += 1) {
      await ask(operation, there, times);
      found = Math.abs(quick(times.there) / quick(times.absent) - 1);
    }
    return found;
  };

  it.each(['account', 'class', 'dossier', 'history', 'record', 'submitRecord'])(
    'does not tell something foreign from what is not there: %s',
    async (operation) => {
      expect(await difference(operation, first.ids, 20)).toBeLessThanOrEqual(0.1);
    },
    480_000,
  );

  it('would tell it, if what is there were looked at', async () => {
    expect(await difference('history', other.ids, 20)).toBeGreaterThan(0.1);
  }, 480_000);
});
