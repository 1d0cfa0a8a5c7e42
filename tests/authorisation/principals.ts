import type { Staff } from '../support/graphql-school.js';

/** Every kind of principal that can send a request. */
export const principals = [
  'anonymous',
  /** An account and no office. */
  'nobody',
  'accountant',
  'homeroomB',
  'homeroomA',
  'registrar',
  'healthWorker',
  'board',
  'vicePrincipal',
  'principal',
  'admin',
  /** No office but one power of the principal's. */
  'delegate',
  'inspector',
  'program',
] as const;
export type Principal = (typeof principals)[number];

const outsiders = ['anonymous', 'delegate', 'inspector', 'program'] as const;

/** Those who sign in as a person of the school with what they were appointed to. */
export const staffOf = (principal: Principal): Staff | null =>
  isOutsider(principal) ? null : principal;

const isOutsider = (principal: Principal): principal is (typeof outsiders)[number] =>
  (outsiders as readonly Principal[]).includes(principal);

/** Where a record can stand. */
export const recordStates = [
  'draft',
  'submitted',
  'approved',
  /** Approved, with a correction that was permitted. */
  'permitted',
  'locked',
  'disposed',
] as const;
export type RecordState = (typeof recordStates)[number];
