import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { isOverdue, lateFrom } from '../../../domain/shared/due.js';
import { type ClassId, obligationStream, type TeamId } from '../../../domain/shared/ids.js';
import type { FigureAnswerRow, FigureRequestRow } from '../../ports/owed-rows.js';
import type { Act } from '../../ports/read-model-rows.js';
import type { Page, PageRequest, ReadModels } from '../../ports/read-models.js';
import { READ_MODELS } from '../../ports/tokens.js';
import { mapPage, nothingOf, pageOfList } from '../pages.js';
import type { Reader } from '../reader.js';
import { figureNote, type ReadableRef } from '../visible-value.js';
import { unitsOf } from './asked-units.js';
import type { OwedState } from './owed-counts.js';

/** A class or a team that was asked, and what it has answered. */
export interface AskedUnit {
  readonly classId: ClassId | null;
  readonly teamId: TeamId | null;
  readonly state: OwedState;
  readonly given: Act | null;
  readonly figures: ReadableRef | null;
  /** Whether the caller has to answer for it, or has. */
  readonly isMine: boolean;
}

export interface FigureRequestView extends FigureRequestRow {
  readonly text: ReadableRef;
  readonly units: readonly AskedUnit[];
}

/** Who asks sees all of it; who is asked, what their own class or team is asked. */
export class FigureRequestsQuery extends Query<Page<FigureRequestView>> {
  constructor(
    readonly reader: Reader,
    readonly asked: {
      /** Null for all: what is asked for the coming year waits already, and some of the last still. */
      readonly schoolYear: string | null;
      /** Only those that wait for an answer of the caller. */
      readonly mineOnly: boolean;
    },
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(FigureRequestsQuery)
export class FigureRequestsHandler implements IQueryHandler<FigureRequestsQuery> {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async execute({ reader, asked, page }: FigureRequestsQuery): Promise<Page<FigureRequestView>> {
    if (!(reader.holds('askForFigures') || reader.holds('giveFigures'))) return nothingOf();
    const rows = await this.models.figureRequests(reader.schoolId, asked.schoolYear);
    const shown = asked.mineOnly
      ? await this.waiting(reader, rows)
      : rows.filter((row) => unitsOf(reader, row).length > 0);
    const part = pageOfList(shown, page);
    const answers = await this.answersOf(
      reader,
      part.entries.map(({ row }) => row),
    );
    return mapPage(part, (row) => viewOf(reader, row, answers));
  }

  private async waiting(
    reader: Reader,
    rows: readonly FigureRequestRow[],
  ): Promise<readonly FigureRequestRow[]> {
    const mine = rows.filter(
      (row) => row.withdrawn === null && unitsOf(reader, row).some(({ isMine }) => isMine),
    );
    const answers = await this.answersOf(reader, mine);
    return mine.filter((row) =>
      viewOf(reader, row, answers).units.some(({ isMine, given }) => isMine && given === null),
    );
  }

  private async answersOf(
    { schoolId }: Reader,
    rows: readonly FigureRequestRow[],
  ): Promise<readonly FigureAnswerRow[]> {
    if (rows.length === 0) return [];
    return this.models.figureAnswers(
      schoolId,
      rows.map(({ requestId }) => requestId),
    );
  }
}

const viewOf = (
  reader: Reader,
  row: FigureRequestRow,
  answers: readonly FigureAnswerRow[],
): FigureRequestView => {
  const stream = obligationStream(row.schoolId);
  const units = unitsOf(reader, row).map((unit) => {
    const unitId = unit.classId ?? unit.teamId;
    const { given = null } =
      answers.find((one) => one.requestId === row.requestId && one.unitId === unitId) ?? {};
    const figures = given && figureNote(stream, given.revision, 'figures');
    return { ...unit, given, figures, state: stateOf(reader, row, given) };
  });
  return { ...row, units, text: figureNote(stream, row.asked.revision, 'asked') };
};

const stateOf = ({ today }: Reader, row: FigureRequestRow, given: Act | null): OwedState => {
  if (given) return given.at < lateFrom(row.dueOn) ? 'on-time' : 'late';
  if (row.withdrawn) return 'waived';
  return isOverdue(row, today) ? 'missing' : 'upcoming';
};
