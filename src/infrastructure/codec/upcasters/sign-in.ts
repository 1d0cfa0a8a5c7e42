import type { StoredPayload, Upcaster } from './upcaster.js';

/** Version 1 counted attempts from outside and from within a session together. */
const nowhereSaid = (payload: StoredPayload): StoredPayload => ({ ...payload, where: null });

export const refusedFrom1: Upcaster = { type: 'signin.refused', from: 1, upcast: nowhereSaid };
export const lockedOutFrom1: Upcaster = {
  type: 'signin.locked-out',
  from: 1,
  upcast: nowhereSaid,
};
