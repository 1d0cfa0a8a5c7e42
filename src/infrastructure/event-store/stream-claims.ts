import type { AppendRequest } from '../../application/ports/event-store.js';

/** The names a request claims, worked out once. */
export interface Claim {
  /** Streams it writes, and its command: twice at once, the second must see what the first did. */
  readonly exclusive: readonly string[];
  /** Streams it guards. */
  readonly shared: readonly string[];
}

export const claimOf = ({ schoolId, commandId, writes, guards }: AppendRequest): Claim => ({
  exclusive: [`${schoolId}!${commandId}`, ...writes.map(({ streamId }) => schoolId + streamId)],
  shared: guards.map(({ streamId }) => schoolId + streamId),
});

/**
 * Which streams the batches in flight write or guard. A stream that one batch writes is in no other
 * batch, written or guarded; so two batches never wait for each other's row locks in a circle.
 */
export class StreamClaims {
  private readonly exclusive = new Set<string>();
  private readonly shared = new Map<string, number>();

  allows({ exclusive, shared }: Claim): boolean {
    return (
      exclusive.every((name) => !this.exclusive.has(name) && !this.shared.has(name)) &&
      shared.every((name) => !this.exclusive.has(name))
    );
  }

  take({ exclusive, shared }: Claim): void {
    for (const name of exclusive) this.exclusive.add(name);
    for (const name of shared) this.shared.set(name, (this.shared.get(name) ?? 0) + 1);
  }

  release({ exclusive, shared }: Claim): void {
    for (const name of exclusive) this.exclusive.delete(name);
    for (const name of shared) {
      const others = (this.shared.get(name) ?? 1) - 1;
      if (others === 0) this.shared.delete(name);
      else this.shared.set(name, others);
    }
  }
}
