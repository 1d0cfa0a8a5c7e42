import { kindsEver } from '../../domain/school/kinds-in-force.js';
import type { SchoolClass, SchoolState } from '../../domain/school/school.state.js';
import type { Grantable } from '../../domain/shared/grant-scope.js';

/** Whatever the school keeps or kept: kinds of every catalogue it adopted, and its own. */
export const grantable = (school: SchoolState): Grantable => ({
  schoolYears: Object.keys(school.years),
  kinds: kindsEver(school).map(({ kind }) => kind),
  classIds: Object.values<SchoolClass>(school.classes).map(({ classId }) => classId),
});
