import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { catalogueOfYear, kindsOfYear } from '../../domain/school/kinds-in-force.js';
import { calendarOf, inOfficeAs, yearNow } from '../../domain/school/school.state.js';
import { standingOn } from '../../domain/record/versions.js';
import { dossierIdOf } from '../../domain/shared/ids.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import type { Reader } from './reader.js';
import { RuleVersions } from './rule-version-queries.js';

export type ReadinessStep = 'year' | 'calendar' | 'catalogue' | 'board' | 'to-be-read';

/** Something that is settled before work begins (001 Điều 8.1). Nothing is refused while it is not. */
export interface ReadinessItem {
  readonly step: ReadinessStep;
  /** Of what everybody has to have read: which kind; null of the other steps. */
  readonly kind: RecordKind | null;
  readonly isDone: boolean;
}

/** A correction needs two of its members. */
const boardMin = 2;

/** For whoever keeps the engine running; nothing for anybody else. */
export class ReadinessQuery extends Query<readonly ReadinessItem[]> {
  constructor(readonly reader: Reader) {
    super();
  }
}

@QueryHandler(ReadinessQuery)
export class ReadinessHandler implements IQueryHandler<ReadinessQuery> {
  constructor(
    private readonly versions: RuleVersions,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader }: ReadinessQuery): Promise<readonly ReadinessItem[]> {
    if (!reader.overseesEngine) return [];
    const { today } = reader;
    const { school } = reader.facts;
    const schoolYear = yearNow(school, today);
    const board = new Set(inOfficeAs(['boardMember'], school, today));
    const steps = {
      year: schoolYear !== null,
      calendar: schoolYear !== null && calendarOf(school, schoolYear) !== null,
      catalogue: schoolYear !== null && catalogueOfYear(school, schoolYear) !== null,
      board: board.size >= boardMin,
    };
    return [
      ...(['year', 'calendar', 'catalogue', 'board'] as const).map((step) => ({
        step,
        kind: null,
        isDone: steps[step],
      })),
      ...(schoolYear === null ? [] : await this.toBeRead(reader, schoolYear)),
    ];
  }

  private async toBeRead(reader: Reader, schoolYear: string): Promise<readonly ReadinessItem[]> {
    const kinds = kindsOfYear(reader.facts.school, schoolYear)
      .map(({ kind }) => kind)
      .filter(({ acknowledgedBy }) => acknowledgedBy);
    return Promise.all(
      kinds.map(async (kind) => ({
        step: 'to-be-read' as const,
        kind,
        isDone: await this.isThere(reader, kind, schoolYear),
      })),
    );
  }

  private async isThere(reader: Reader, kind: RecordKind, schoolYear: string): Promise<boolean> {
    if (kind.versioned) {
      const versions = await this.versions.of(reader, kind);
      return versions.some(({ span }) => standingOn(span, reader.today) === 'in-force');
    }
    const { schoolId } = reader;
    const rows = await this.models.recordsOfKind(schoolId, [dossierIdOf(schoolId)], kind.kind);
    return rows.some((row) => row.status === 'approved' && row.schoolYear === schoolYear);
  }
}
