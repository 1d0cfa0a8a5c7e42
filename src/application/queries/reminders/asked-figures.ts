import { Inject, Injectable } from '@nestjs/common';
import {
  type ClassId,
  type FigureRequestId,
  obligationStream,
  type TeamId,
} from '../../../domain/shared/ids.js';
import type { LocalDate } from '../../../domain/shared/instant.js';
import type { FigureAnswerRow, FigureRequestRow } from '../../ports/owed-rows.js';
import type { ReadModels } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import { type Unit, unitsOf } from '../progress/asked-units.js';
import type { Reader } from '../reader.js';
import { figureNote, type ReadableRef } from '../visible-value.js';
import { daysToTellFigures } from './reminder-stages.js';

/** Figures that somebody has still to give for a class or a team. */
export interface FiguresOpen {
  readonly requestId: FigureRequestId;
  readonly classId: ClassId | null;
  readonly teamId: TeamId | null;
  readonly dueOn: LocalDate;
  /** Which figures. */
  readonly text: ReadableRef;
}

const nothing = (): readonly never[] => [];

/** Of which figures people are to be reminded; in two statements for any number of them. */
@Injectable()
export class AskedFigures {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  /** By their due day, whatever the year that they are asked for. */
  async of(readers: readonly Reader[]): Promise<(reader: Reader) => readonly FiguresOpen[]> {
    const [first] = readers;
    if (!first) return nothing;
    const days = daysToTellFigures(first.today);
    const all = await this.models.figureRequestsDue(first.schoolId, days);
    const rows = all.filter(
      (row) =>
        row.withdrawn === null && readers.some((reader) => answeredBy(reader, row).length > 0),
    );
    if (rows.length === 0) return nothing;
    const answers = await this.models.figureAnswers(
      first.schoolId,
      rows.map(({ requestId }) => requestId),
    );
    const given = new Set(answers.map(keyOf));
    return (reader) =>
      rows.flatMap((row) =>
        answeredBy(reader, row)
          .map((unit) => openOf(row, unit))
          .filter(
            ({ requestId, classId, teamId }) =>
              !given.has(keyOf({ requestId, unitId: classId ?? teamId })),
          ),
      );
  }
}

const answeredBy = (reader: Reader, row: FigureRequestRow): readonly Unit[] =>
  unitsOf(reader, row).filter(({ isMine }) => isMine);

const openOf = (
  { requestId, dueOn, schoolId, asked }: FigureRequestRow,
  { classId, teamId }: Unit,
): FiguresOpen => ({
  requestId,
  classId,
  teamId,
  dueOn,
  text: figureNote(obligationStream(schoolId), asked.revision, 'asked'),
});

const keyOf = ({
  requestId,
  unitId,
}: Pick<FigureAnswerRow, 'requestId'> & {
  readonly unitId: FigureAnswerRow['unitId'] | null;
}): string => `${requestId} ${unitId}`;
