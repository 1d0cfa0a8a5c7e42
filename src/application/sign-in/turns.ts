import { Injectable } from '@nestjs/common';

/** More than a person with a slow line sends; an attacker's go no further. */
const waitingMax = 8;

/** Too many attempts at once; this one was not evaluated and counts for nothing. */
export class NoTurn extends Error {
  readonly code = 'NO_TURN';
}

/**
 * Attempts on one account one after the other; passwords from outside wait for each other and for
 * nobody else. The ledger would sort them out by itself, but each
 * loser would decide again, and a command ends after its eighth conflict.
 */
@Injectable()
export class Turns {
  private readonly queues = new Map<string, { last: Promise<unknown>; length: number }>();

  /** @throws NoTurn when as many wait already */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(key) ?? { last: Promise.resolve(), length: 0 };
    if (queue.length > waitingMax) throw new NoTurn();
    const turn = queue.last.then(work, work);
    queue.last = turn.catch(() => undefined);
    queue.length += 1;
    this.queues.set(key, queue);
    try {
      return await turn;
    } finally {
      queue.length -= 1;
      if (queue.length === 0) this.queues.delete(key);
    }
  }
}
