import type { Upcaster } from './upcaster.js';

/** Version 1 did not say how a child came; who came back had a dossier that was disposed of. */
export const dossierOpenedFrom1: Upcaster = {
  type: 'dossier.opened',
  from: 1,
  upcast: (payload) => ({
    ...payload,
    admissionKind: payload.predecessorId === null ? null : 're-enrolled',
    admissionNo: null,
  }),
};
