import { Inject, Injectable } from '@nestjs/common';
import { levelOf } from '../../../domain/school/school.state.js';
import type { ClassId } from '../../../domain/shared/ids.js';
import type { ReadModels } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import type { Reader } from '../reader.js';
import { Counting } from './owed-counts.js';
import { countedPeriods, kindsKeptOnce, type OwedKind } from './owed-kinds.js';

export interface CountedFor {
  readonly schoolYear: string;
  readonly classIds: readonly ClassId[];
  readonly owed: readonly OwedKind[];
}

/** Of which level a class is. */
export const levelsIn =
  ({ facts: { school } }: Pick<Reader, 'facts'>) =>
  (classId: ClassId): string | null =>
    levelOf(school, classId);

/** What was submitted of what these classes owe; in a fixed number of statements. */
@Injectable()
export class ProgressBoard {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async counting(reader: Reader, { schoolYear, classIds, owed }: CountedFor): Promise<Counting> {
    const { schoolId, today } = reader;
    const [counts, waivers] = await Promise.all([
      this.models.progress(schoolId, {
        schoolYear,
        classIds,
        periods: countedPeriods(owed),
        keptOnce: kindsKeptOnce(owed),
      }),
      this.models.waivers(schoolId, schoolYear),
    ]);
    const known = { ...counts, levelOf: levelsIn(reader) };
    return new Counting(known, waivers, today);
  }

  /** The classes of a year that the reader reads, by name. */
  async classes(reader: Reader, schoolYear: string): Promise<readonly ClassId[]> {
    const classes = await this.models.classes(reader.schoolId, schoolYear);
    return classes.map(({ classId }) => classId).filter((classId) => reader.readsClass(classId));
  }
}
