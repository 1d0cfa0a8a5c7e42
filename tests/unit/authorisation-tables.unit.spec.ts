import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { absentIds, allIdsOf } from '../authorisation/ids.js';
import { expectedOperations } from '../authorisation/matrix.js';
import { callOf, operations } from '../authorisation/operations.js';
import { elsewhere } from '../authorisation/other-school-expectations.js';
import { followedBy } from '../authorisation/subscriptions.js';

/** As it is printed and committed: what is in it is all that can be asked. */
const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));
const fieldsOf = (type: GraphQLObjectType | null | undefined): readonly string[] =>
  Object.keys(type?.getFields() ?? {}).toSorted();
const inSchema = [...fieldsOf(schema.getQueryType()), ...fieldsOf(schema.getMutationType())];

describe('the authorisation matrix is closed', () => {
  it('has an expectation for every query and mutation of the schema, and for none that is gone', () => {
    expect(expectedOperations.toSorted()).toEqual(inSchema.toSorted());
  });

  it('knows what to call each of them with', () => {
    expect(operations.toSorted()).toEqual(inSchema.toSorted());
  });

  it('says who may follow what', () => {
    expect(Object.keys(followedBy)).toEqual(fieldsOf(schema.getSubscriptionType()));
  });

  it('says of whatever can name something of a school what another school is told of it', () => {
    const ids = absentIds();
    const naming = operations.filter((operation) => {
      const call = JSON.stringify(callOf(operation, ids, ids.records.draft));
      return allIdsOf(ids).some((id) => call.includes(id));
    });
    expect(Object.keys(elsewhere).toSorted()).toEqual(naming.toSorted());
  });
});
