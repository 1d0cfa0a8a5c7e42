import type { Upcaster } from './upcaster.js';

/** Version 1 said role and class only; whether there was a team, subject or task is not known. */
export const personAppointedFrom1: Upcaster = {
  type: 'school.person-appointed',
  from: 1,
  upcast: (payload) => ({ ...payload, teamId: null, subject: null, task: null }),
};
