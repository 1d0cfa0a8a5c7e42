import type { AppendOutcome, AppendRequest } from '../../src/application/ports/event-store.js';
import {
  type OpenEventStore,
  openEventStore,
} from '../../src/infrastructure/event-store/open-event-store.js';
import { PostgresEventStore } from '../../src/infrastructure/event-store/postgres-event-store.js';
import { openPool } from '../../src/infrastructure/postgres/connections.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { describeEventStore } from './event-store.contract.js';

const silent = { log() {}, warn() {}, error() {} };
const processCount = 4;

/** Hands each append to another store, as a balancer in front of several processes does. */
class SeveralProcesses extends PostgresEventStore {
  private turn = 0;
  private readonly others: readonly PostgresEventStore[];

  constructor(parts: ConstructorParameters<typeof PostgresEventStore>[0]) {
    super(parts);
    this.others = Array.from({ length: processCount }, () => new PostgresEventStore(parts));
  }

  override append(request: AppendRequest): Promise<AppendOutcome> {
    this.turn += 1;
    return (this.others[this.turn % processCount] ?? this).append(request);
  }
}

let database: TestDatabase;
let opened: OpenEventStore;
let several: PostgresEventStore;
const pools: { end(): Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  opened = openEventStore(database.connections, silent);
  const append = openPool(database.connections, 'append');
  const read = openPool(database.connections, 'read');
  pools.push(append, read);
  several = new SeveralProcesses({ append, read, notices: opened.notices });
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await opened.close();
  await database.drop();
});

describeEventStore('postgres', () => ({ store: opened.store, patienceMs: 15_000, rounds: 25 }));

// Batches of different processes know nothing of each other: only the database keeps them apart.
describeEventStore('postgres, behind several processes,', () => ({
  store: several,
  patienceMs: 15_000,
  rounds: 5,
}));
