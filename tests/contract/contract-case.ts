import type { EventStore } from '../../src/application/ports/event-store.js';

/** A store under test. Cases share it: each works in schools of its own. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** How long an answer may take; a broken store must fail a case, not hang it. */
  readonly patienceMs: number;
  /** How often a race is repeated; a store that serves them in one process needs few. */
  readonly rounds: number;
}

export interface ContractCase {
  /** A sentence about every event store. */
  readonly name: string;
  run(under: StoreUnderTest): Promise<void>;
}

export class OutOfPatience extends Error {}

/** The value, or `OutOfPatience` after that time. */
export const within = async <T>(patienceMs: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new OutOfPatience(`nothing after ${patienceMs} ms`)),
      patienceMs,
    );
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};
