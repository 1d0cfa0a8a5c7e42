import type { Decided } from '../shared/event.js';
import { type SubjectId, subjectOfPerson } from '../shared/ids.js';
import { countsFor, type Place } from '../shared/place.js';
import type { FieldValue, ProtectedBlock } from '../shared/protected-block.js';
import type { Result } from '../shared/result.js';
import type { Actor } from '../shared/roles.js';
import type { ObligationRefusal } from './obligation.commands.js';
import type { ObligationEvent } from './obligation.events.js';

export type Decision = Result<readonly Decided<ObligationEvent>[], ObligationRefusal>;
export type Check = ObligationRefusal | null;

/** No office that was lent lets staff off: their files are answered as if they were not there. */
export const reaches = (by: Actor, place: Place | null): boolean =>
  place === null || countsFor(by, place);

/** It is about what is owed and about nobody, so it is kept with whoever wrote it. */
export const noteOf = (
  by: Actor,
  text: string,
  field: 'reason' | 'asked' | 'figures' = 'reason',
): ProtectedBlock<FieldValue> => ({
  subjectId: subjectOfPerson(by.personId),
  purpose: 'obligation-notes',
  fields: { [field]: text },
});

/** Why one child is let off is about that child, and goes with its other data. */
export const noteOfChild = (subjectId: SubjectId, reason: string): ProtectedBlock<FieldValue> => ({
  subjectId,
  purpose: 'obligation-notes',
  fields: { reason },
});
