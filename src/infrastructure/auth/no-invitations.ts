import type { Invitations } from '../../application/ports/invitations.js';

/** Until there is a way to sign in, there is nothing that a code could open. */
export const noInvitations: Invitations = {
  make: () => Promise.reject(new Error('this installation makes no invitation codes')),
};
