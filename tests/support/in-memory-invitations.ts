import { randomBytes } from 'node:crypto';
import type { Invitations, InvitationToMake } from '../../src/application/ports/invitations.js';

/** Invitations of one test: who was invited as what. */
export class InMemoryInvitations implements Pick<Invitations, 'make'> {
  readonly orders: InvitationToMake[] = [];

  make(order: InvitationToMake): Promise<{ readonly code: string }> {
    this.orders.push(order);
    return Promise.resolve({ code: randomBytes(16).toString('base64url') });
  }
}
