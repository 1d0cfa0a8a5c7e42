import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { authorityOn } from '../../domain/access/authorities.js';
import type { Inspector } from '../../domain/inspection/inspection.commands.js';
import { inspectionDecider } from '../../domain/inspection/inspection.decider.js';
import type { Outcome } from '../../domain/inspection/inspection.events.js';
import { withdrawalRefusal } from '../../domain/inspection/inspection.guards.js';
import { brings } from '../../domain/policy/offices.js';
import { isOverdue } from '../../domain/shared/due.js';
import { inspectionStream } from '../../domain/shared/ids.js';
import type { LocalizedText } from '../../domain/shared/record-kind.js';
import type { Actor } from '../../domain/shared/roles.js';
import { Aggregates } from '../aggregates.js';
import type { ConclusionRow, FindingRow } from '../ports/inspection-rows.js';
import type { Page, PageRequest, ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { mapPage, nothingOf } from './pages.js';
import type { Reader } from './reader.js';
import { inspectionNote, type ReadableRef } from './visible-value.js';

export interface FindingView extends FindingRow {
  readonly documentNo: string;
  /** What has to be put right. */
  readonly asked: ReadableRef;
  readonly answer: ReadableRef | null;
  /** Which answer that is. */
  readonly answeredRevision: bigint | null;
  readonly outcome: Outcome | null;
  /** What the authority said last. */
  readonly remark: ReadableRef | null;
  /** Its day is over, and the leadership has not answered for it. */
  readonly isOverdue: boolean;
}

export interface ConclusionView extends ConclusionRow {
  /** Else the school entered it from paper. */
  readonly isByAuthority: boolean;
  /** As the catalogue of authorities calls it on the day of the conclusion. */
  readonly authorityName: LocalizedText | null;
  readonly text: ReadableRef;
  readonly reason: ReadableRef | null;
  readonly findings: readonly FindingView[];
  /** Whether the caller may withdraw it, as the command judges. */
  readonly mayWithdraw: boolean;
}

/** The school sees what any authority concluded of it; an authority, what it concluded itself. */
export class InspectionConclusionsQuery extends Query<Page<ConclusionView>> {
  constructor(
    readonly reader: Reader,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(InspectionConclusionsQuery)
export class InspectionConclusionsHandler implements IQueryHandler<InspectionConclusionsQuery> {
  constructor(
    private readonly aggregates: Aggregates,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  async execute({ reader, page }: InspectionConclusionsQuery): Promise<Page<ConclusionView>> {
    const { schoolId } = reader;
    const { grant } = reader.rights;
    if (grant === null && !reader.holds('readConclusions')) return nothingOf();
    const rows = await this.models.conclusions(schoolId, grant?.authorityId ?? null, page);
    const ids = rows.entries.map(({ row }) => row.conclusionId);
    const findings = await this.models.findingsOf(schoolId, ids);
    const stream = inspectionStream(schoolId);
    const { state } = await this.aggregates.fresh(inspectionDecider, schoolId, stream);
    const concluders = concludersOf(reader);
    return mapPage(rows, (row) => ({
      ...conclusionView(reader, row, findings),
      mayWithdraw: concluders.some(
        (by) => withdrawalRefusal(by, state.conclusions[row.conclusionId]) === null,
      ),
    }));
  }
}

/** As whom they withdraw: by the grant in force, or in each office with the power. */
const concludersOf = ({ principal, rights }: Reader): readonly (Inspector | Actor)[] => {
  const { grant, offices } = rights;
  if (grant !== null) return [{ personId: principal.personId, grant }];
  return offices.filter((office) => brings(office, 'recordConclusion')).map(({ actor }) => actor);
};

const conclusionView = (
  reader: Reader,
  row: ConclusionRow,
  findings: readonly FindingRow[],
): Omit<ConclusionView, 'mayWithdraw'> => {
  const { authorityId, concludedOn, conclusionId, grantId, recorded, withdrawn } = row;
  const { catalogues } = reader.facts.access;
  return {
    ...row,
    isByAuthority: grantId !== null,
    authorityName: authorityOn(catalogues, authorityId, concludedOn)?.name ?? null,
    text: noteOf(reader, recorded.revision, 'conclusion'),
    reason: withdrawn && noteOf(reader, withdrawn.revision, 'reason'),
    findings: findings
      .filter((one) => one.conclusionId === conclusionId)
      .map((one) => findingView(reader, one, row)),
  };
};

interface OfConclusion extends Pick<ConclusionRow, 'documentNo'> {
  /** Null also where those that were are left out. */
  readonly withdrawn?: ConclusionRow['withdrawn'];
}

export const findingView = (
  reader: Reader,
  row: FindingRow,
  { documentNo, withdrawn = null }: OfConclusion,
): FindingView => {
  const { askedRevision, findingNo, answered, judged, status } = row;
  const isAnsweredFor = status === 'signed' || status === 'accepted';
  return {
    ...row,
    documentNo,
    asked: noteOf(reader, askedRevision, `finding-${findingNo}`),
    outcome: judged?.outcome ?? null,
    answer: answered && noteOf(reader, answered.revision, 'answer'),
    answeredRevision: answered && BigInt(answered.revision),
    remark: judged && noteOf(reader, judged.revision, 'remark'),
    isOverdue: withdrawn === null && !isAnsweredFor && isOverdue(row, reader.today),
  };
};

const noteOf = ({ schoolId }: Reader, revision: number, field: string): ReadableRef =>
  inspectionNote(inspectionStream(schoolId), revision, field);
