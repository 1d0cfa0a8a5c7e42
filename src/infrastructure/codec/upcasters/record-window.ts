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
export const recordApprovedFrom1: Upcaster = {
  type: 'record.approved',
  from: 1,
  upcast: withoutWindow,
};
