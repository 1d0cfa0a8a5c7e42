import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import {
  cellsOf,
  expectedOf,
  expectedOperations,
  outcomeOf,
  surprisesIn,
} from '../authorisation/matrix.js';
import { operations } from '../authorisation/operations.js';
import { principals } from '../authorisation/principals.js';
import { expectedFollowing, followed, followedBy } from '../authorisation/subscriptions.js';
import { openWorld, type World } from '../authorisation/world.js';

/** As it is printed and committed: what is in it is all that can be asked. */
const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));
const fieldsOf = (type: GraphQLObjectType | null | undefined): readonly string[] =>
  Object.keys(type?.getFields() ?? {});

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.school.close());

describe('the matrix is closed', () => {
  const inSchema = [...fieldsOf(schema.getQueryType()), ...fieldsOf(schema.getMutationType())];

  it('has an expectation for every query and mutation of the schema, and for none that is gone', () => {
    expect(expectedOperations.toSorted()).toEqual(inSchema.toSorted());
  });

  it('knows what to call each of them with', () => {
    expect(operations.toSorted()).toEqual(inSchema.toSorted());
  });

  it('says who may follow what', () => {
    expect(Object.keys(followedBy)).toEqual(fieldsOf(schema.getSubscriptionType()));
  });
});

it('answers every principal in every state as the tables say', async () => {
  const cells = cellsOf();
  expect(await surprisesIn(cells, expectedOf, (cell) => outcomeOf(world, cell))).toEqual([]);
  expect(cells.length).toBeGreaterThan(3_000);
}, 240_000);

it.each(principals)('lets %s follow what the table says', async (principal) => {
  const came = await followed(world.school.url, world.token(principal), world.ids);
  expect(came).toEqual(expectedFollowing(principal, 'own school'));
});
