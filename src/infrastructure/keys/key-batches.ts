export interface WantedKey {
  readonly subjectId: string;
  readonly purpose: string;
}

interface Waiting<T> {
  readonly wanted: WantedKey;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Gathers what many callers want of one school into one visit to the database: what arrives in
 * the same turn of the event loop, or while a visit is under way, goes together. An import of
 * three hundred children costs a few round trips instead of nine hundred.
 */
export class KeyBatches<T> {
  private readonly waiting = new Map<string, Waiting<T>[]>();
  private readonly visiting = new Set<string>();

  /** @param visit one outcome per wanted key, in order; an Error rejects that one caller */
  constructor(
    private readonly visit: (
      schoolId: string,
      wanted: readonly WantedKey[],
    ) => Promise<readonly (T | Error)[]>,
    private readonly batchSizeMax = 500,
  ) {}

  load(schoolId: string, wanted: WantedKey): Promise<T> {
    return new Promise((resolve, reject) => {
      const queue = this.waiting.get(schoolId);
      if (queue) queue.push({ wanted, resolve, reject });
      else {
        this.waiting.set(schoolId, [{ wanted, resolve, reject }]);
        setImmediate(() => void this.drain(schoolId));
      }
    });
  }

  private async drain(schoolId: string): Promise<void> {
    if (this.visiting.has(schoolId)) return;
    this.visiting.add(schoolId);
    try {
      for (;;) {
        const queue = this.waiting.get(schoolId) ?? [];
        if (queue.length === 0) break;
        await this.serve(schoolId, queue.splice(0, this.batchSizeMax));
      }
    } finally {
      this.visiting.delete(schoolId);
      this.waiting.delete(schoolId);
    }
  }

  private async serve(schoolId: string, batch: readonly Waiting<T>[]): Promise<void> {
    try {
      const outcomes = await this.visit(
        schoolId,
        batch.map(({ wanted }) => wanted),
      );
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) reject(new RangeError('a key batch came back short'));
        else if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
