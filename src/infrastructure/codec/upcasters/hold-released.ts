import type { Upcaster } from './upcaster.js';

/** Version 1 did not say by which paper the authority let go. */
export const holdReleasedFrom1: Upcaster = {
  type: 'dossier.hold-released',
  from: 1,
  upcast: (payload) => ({ ...payload, releaseNo: null }),
};
