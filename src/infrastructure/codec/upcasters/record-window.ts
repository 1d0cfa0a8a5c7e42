import type { StoredPayload, Upcaster } from './upcaster.js';

/** Nothing said when a record was to be submitted and approved before. */
const withoutWindow = (payload: StoredPayload): StoredPayload => ({
  ...payload,
  outOfWindow: null,
});

export const recordSubmittedFrom1: Upcaster = {
  type: 'record.submitted',
  from: 1,
  upcast: withoutWindow,
};
/** Every record took every step of its chain before. */
export const recordSubmittedFrom2: Upcaster = {
  type: 'record.submitted',
  from: 2,
  upcast: (payload) => ({ ...payload, draws: [] }),
};
export const recordApprovedFrom1: Upcaster = {
  type: 'record.approved',
  from: 1,
  upcast: withoutWindow,
};
