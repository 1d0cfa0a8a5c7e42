import type { ProjectedEvent } from '../../src/application/ports/projection.js';
import type { ValuePointer } from '../../src/application/ports/read-model-rows.js';
import type { CorrectionRequested } from '../../src/domain/record/record.events.js';
import { invariant } from '../../src/domain/shared/invariant.js';
import { clearPointer, valuesOf } from '../entry.js';

/** What a request asks for: the value itself, or where its block lies. */
export const proposedValue = (
  { field, proposedClear }: CorrectionRequested['payload'],
  entry: ProjectedEvent,
): ValuePointer => {
  if (proposedClear) return clearPointer(entry.sealed.revision, proposedClear.value);
  const proposed = valuesOf(entry, {}).find(([name]) => name === field);
  invariant(proposed !== undefined, 'a request holds the proposed value');
  return proposed[1];
};
