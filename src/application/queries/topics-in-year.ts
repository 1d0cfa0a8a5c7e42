import { levelOf } from '../../domain/school/school.state.js';
import { hasTopic } from '../../domain/shared/class-level.js';
import type { ClassId } from '../../domain/shared/ids.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import type { RecordRow } from '../ports/read-model-rows.js';
import type { Reader } from './reader.js';

/** A record, and the classes of its year in which whom it is about was. */
interface InYear extends Pick<RecordRow, 'status' | 'topic'> {
  readonly classIds: readonly ClassId[];
}

/**
 * A draft of a topic that none of these classes has, as it is since a level was put right: nobody owes it, so
 * it is waited for nowhere. Once it was submitted, it is a record like any other.
 */
export const isDraftOfNoTopic = (
  { facts: { school } }: Pick<Reader, 'facts'>,
  kind: Pick<RecordKind, 'topics'>,
  { status, topic, classIds }: InYear,
): boolean => {
  if (status !== 'draft' || topic === null || classIds.length === 0) return false;
  const levels = classIds.map((classId) => levelOf(school, classId));
  return !hasTopic(kind, topic, levels);
};
