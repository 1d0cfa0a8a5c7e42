import { createHash, randomBytes } from 'node:crypto';
import type { InvitationOrder, Invitations } from '../../src/application/ports/invitations.js';

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

/** Invitations of one test: who was invited as what, and hashes of the codes. */
export class InMemoryInvitations implements Invitations {
  readonly orders: InvitationOrder[] = [];
  private readonly hashes = new Map<string, string>();

  make(order: InvitationOrder): Promise<{ readonly code: string }> {
    const code = randomBytes(16).toString('base64url');
    this.orders.push(order);
    this.hashes.set(hashOf(code), order.invitationId);
    return Promise.resolve({ code });
  }

  /** The invitation that a code belongs to. */
  invitationOf(code: string): string | undefined {
    return this.hashes.get(hashOf(code));
  }
}
