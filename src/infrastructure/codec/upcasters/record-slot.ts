import type { StoredPayload, Upcaster } from './upcaster.js';

/** Kinds had no rhythm and no topics before. */
const withoutSlot = (payload: StoredPayload): StoredPayload => ({
  ...payload,
  period: null,
  topic: null,
});

export const recordRegisteredFrom1: Upcaster = {
  type: 'record.registered',
  from: 1,
  upcast: withoutSlot,
};
/** There were no registers before. */
export const recordFiledFrom2: Upcaster = {
  type: 'dossier.record-filed',
  from: 2,
  upcast: (payload) => ({ ...payload, entered: null }),
};
export const recordFiledFrom1: Upcaster = {
  type: 'dossier.record-filed',
  from: 1,
  upcast: withoutSlot,
};
