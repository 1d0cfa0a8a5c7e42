import type { AppendRequest } from '../../application/ports/event-store.js';

/**
 * Which streams the batches in flight write or guard. A stream that one batch writes is in no other
 * batch, written or guarded; so two batches never wait for each other's row locks in a circle.
 */
export class StreamClaims {
  private readonly written = new Set<string>();
  private readonly guarded = new Map<string, number>();

  allows(request: AppendRequest): boolean {
    return (
      !this.written.has(commandKey(request)) &&
      writtenKeys(request).every((key) => !this.written.has(key) && !this.guarded.has(key)) &&
      guardedKeys(request).every((key) => !this.written.has(key))
    );
  }

  take(request: AppendRequest): void {
    // The same command twice at once: the second must see what the first one did.
    this.written.add(commandKey(request));
    for (const key of writtenKeys(request)) this.written.add(key);
    for (const key of guardedKeys(request)) {
      this.guarded.set(key, (this.guarded.get(key) ?? 0) + 1);
    }
  }

  release(request: AppendRequest): void {
    this.written.delete(commandKey(request));
    for (const key of writtenKeys(request)) this.written.delete(key);
    for (const key of guardedKeys(request)) {
      const others = (this.guarded.get(key) ?? 1) - 1;
      if (others === 0) this.guarded.delete(key);
      else this.guarded.set(key, others);
    }
  }
}

const commandKey = ({ schoolId, commandId }: AppendRequest): string => `${schoolId}!${commandId}`;
const writtenKeys = ({ schoolId, writes }: AppendRequest): string[] =>
  writes.map(({ streamId }) => `${schoolId}/${streamId}`);
const guardedKeys = ({ schoolId, guards }: AppendRequest): string[] =>
  guards.map(({ streamId }) => `${schoolId}/${streamId}`);
