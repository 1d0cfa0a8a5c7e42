import 'reflect-metadata';
import { cellsOf, expectedOf, outcomeOf, surprisesIn } from '../authorisation/matrix.js';
import { principals } from '../authorisation/principals.js';
import { expectedFollowing, followed } from '../authorisation/subscriptions.js';
import { openWorld, type World } from '../authorisation/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.school.close());

it('answers every principal in every state as the tables say', async () => {
  const cells = cellsOf();
  expect(await surprisesIn(cells, expectedOf, (cell) => outcomeOf(world, cell))).toEqual([]);
  expect(cells.length).toBeGreaterThan(3_000);
}, 240_000);

it.each(principals)('lets %s follow what the table says', async (principal) => {
  const came = await followed(world.school.url, world.token(principal), world.ids);
  expect(came).toEqual(expectedFollowing(principal, 'own school'));
});
