import {
  type OpenEventStore,
  openEventStore,
} from '../../src/infrastructure/event-store/open-event-store.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { describeEventStore } from './event-store.contract.js';

let database: TestDatabase;
let opened: OpenEventStore;

beforeAll(async () => {
  database = await createTestDatabase();
  opened = openEventStore(database.connections, { log() {}, warn() {}, error() {} });
});
afterAll(async () => {
  await opened.close();
  await database.drop();
});

describeEventStore('postgres', () => ({ store: opened.store, patienceMs: 15_000, rounds: 40 }));
