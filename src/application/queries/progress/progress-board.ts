import { Inject, Injectable } from '@nestjs/common';
import { levelOf } from '../../../domain/school/school.state.js';
import type { ClassId } from '../../../domain/shared/ids.js';
import type { CountedPeriod, ProgressOf, WaiverRow } from '../../ports/owed-rows.js';
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

/** Whether somebody who is let off alone submitted it all the same shows in their own records only. */
const letOffAlone = (
  waivers: readonly WaiverRow[],
  periods: readonly CountedPeriod[],
): ProgressOf['oneByOne'] => {
  const counted = new Set(periods.map(({ kind }) => kind));
  const alone = waivers.filter(({ dossierId, kind }) => dossierId !== null && counted.has(kind));
  return {
    dossierIds: [...new Set(alone.flatMap(({ dossierId }) => dossierId ?? []))],
    kinds: [...new Set(alone.map(({ kind }) => kind))],
  };
};

/** What was submitted of what these classes owe; in a fixed number of statements. */
@Injectable()
export class ProgressBoard {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async counting(reader: Reader, { schoolYear, classIds, owed }: CountedFor): Promise<Counting> {
    const { schoolId, today } = reader;
    const waivers = await this.models.waivers(schoolId, schoolYear);
    const periods = countedPeriods(owed);
    const counts = await this.models.progress(schoolId, {
      schoolYear,
      classIds,
      periods,
      keptOnce: kindsKeptOnce(owed),
      oneByOne: letOffAlone(waivers, periods),
    });
    const known = { ...counts, levelOf: levelsIn(reader) };
    return new Counting(known, waivers, today);
  }

  /** The classes of a year that the reader reads, by name. */
  async classes(reader: Reader, schoolYear: string): Promise<readonly ClassId[]> {
    const classes = await this.models.classes(reader.schoolId, schoolYear);
    return classes.map(({ classId }) => classId).filter((classId) => reader.readsClass(classId));
  }
}
