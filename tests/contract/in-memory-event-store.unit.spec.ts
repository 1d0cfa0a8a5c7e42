import { InMemoryEventStore } from '../../src/infrastructure/event-store/in-memory-event-store.js';
import { describeEventStore } from './event-store.contract.js';

const store = new InMemoryEventStore();

describeEventStore('in-memory', () => ({ store, patienceMs: 15_000, rounds: 20 }));
