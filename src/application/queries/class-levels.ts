import { levelNamed, levelsOfYear } from '../../domain/school/kinds-in-force.js';
import { levelOf } from '../../domain/school/school.state.js';
import type { ClassId } from '../../domain/shared/ids.js';
import type { FieldOption } from '../../domain/shared/record-kind.js';
import type { Reader } from './reader.js';

type Knows = Pick<Reader, 'facts'>;

/** Which levels the leadership can choose from for a class of that year. */
export const classLevels = (
  { facts: { school } }: Knows,
  schoolYear: string,
): readonly FieldOption[] => levelsOfYear(school, schoolYear);

/** Null of a class of which nobody said it. */
export const levelOfClass = (
  { facts: { school } }: Knows,
  classId: ClassId,
): FieldOption | null => {
  const level = levelOf(school, classId);
  return level === null ? null : levelNamed(school, level);
};
