import { answersFor } from '../../../domain/obligation/figures.decide.js';
import { brings } from '../../../domain/policy/offices.js';
import { isNamed } from '../../../domain/shared/deputies.js';
import type { ClassId, TeamId } from '../../../domain/shared/ids.js';
import { powers } from '../../../domain/shared/roles.js';
import type { FigureRequestRow } from '../../ports/owed-rows.js';
import type { Reader } from '../reader.js';

/** A class or a team that figures are asked of. */
export interface Unit {
  readonly classId: ClassId | null;
  readonly teamId: TeamId | null;
  /** Whether the reader answers for it. */
  readonly isMine: boolean;
}

/** Those of which the reader is told. */
export const unitsOf = (
  reader: Reader,
  { classIds, teamIds }: Pick<FigureRequestRow, 'classIds' | 'teamIds'>,
): readonly Unit[] => {
  const offices = reader.rights.offices.filter((office) => brings(office, 'giveFigures'));
  const isMine = (unitId: ClassId | TeamId): boolean =>
    offices.some(({ actor }) => isNamed(actor, powers.giveFigures) && answersFor(actor, unitId));
  const units = [
    ...classIds.map((classId) => ({
      classId,
      teamId: null,
      isMine: isMine(classId),
    })),
    ...teamIds.map((teamId) => ({
      classId: null,
      teamId,
      isMine: isMine(teamId),
    })),
  ];
  return reader.holds('askForFigures') ? units : units.filter(({ isMine }) => isMine);
};
