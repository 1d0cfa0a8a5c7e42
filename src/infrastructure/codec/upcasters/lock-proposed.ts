import type { StoredPayload, Upcaster } from './upcaster.js';

/** A lock was over all of a year or none of it before. */
export const lockProposedFrom1: Upcaster = {
  type: 'lock.proposed',
  from: 1,
  upcast: (payload: StoredPayload): StoredPayload => ({
    ...payload,
    scope: { ...(payload['scope'] as StoredPayload), period: null },
  }),
};
