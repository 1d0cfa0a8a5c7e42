import type { CanonicalValue } from '../canonical-json.js';
import type { Upcaster } from './upcaster.js';

/** Version 1 let off a class, or all who owe. */
export const obligationWaivedFrom1: Upcaster = {
  type: 'obligation.waived',
  from: 1,
  upcast: ({ scope = null, ...payload }) => ({ ...payload, scope: withoutDossier(scope) }),
};

const withoutDossier = (scope: CanonicalValue): CanonicalValue =>
  typeof scope === 'object' && scope !== null ? { ...scope, dossierId: null } : scope;
