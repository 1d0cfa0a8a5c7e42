import type { Upcaster } from './upcaster.js';

/** Version 1 said nothing of grades or groups of age. */
export const classOpenedFrom1: Upcaster = {
  type: 'school.class-opened',
  from: 1,
  upcast: (payload) => ({ ...payload, level: null }),
};
