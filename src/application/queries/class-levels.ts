import { levelNamed, levelsOfYear } from '../../domain/school/kinds-in-force.js';
import { levelOf } from '../../domain/school/school.state.js';
import { type ClassId, schoolStream } from '../../domain/shared/ids.js';
import type { FieldOption } from '../../domain/shared/record-kind.js';
import type { Act, SchoolClassRow } from '../ports/read-model-rows.js';
import type { Reader } from './reader.js';
import { reasonOfObligation, type VisibleValue } from './visible-value.js';

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

/** When the level of a class was put right last. */
export interface LevelSet {
  readonly act: Act;
  /** For those who belong to the school; an authority reads nothing that is not recorded. */
  readonly reason: VisibleValue;
}

export const levelSetOf = (
  { rights: { grant } }: Pick<Reader, 'rights'>,
  { schoolId, levelSet }: Pick<SchoolClassRow, 'schoolId' | 'levelSet'>,
): LevelSet | null =>
  levelSet && {
    act: levelSet,
    reason:
      grant === null
        ? reasonOfObligation(schoolStream(schoolId), levelSet.revision)
        : { state: 'restricted', readers: [] },
  };
