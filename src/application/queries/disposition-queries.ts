import { Inject, Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import {
  blockersOf,
  type DestructionFacts,
  type DossierToDestroy,
} from '../../domain/dossier/disposition-blockers.js';
import type { DispositionBlocker } from '../../domain/dossier/dossier.commands.js';
import { inOfficeThrough } from '../../domain/school/service.js';
import type { DossierId, PersonId, SchoolId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { OfficeHeld } from '../../domain/shared/lapse.js';
import type { Act, DossierRow, HoldRow } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { VisibleDossiers } from './dossier-queries.js';
import type { Reader } from './reader.js';

/** A dossier with everything beside its row that decides whether it may be destroyed. */
export interface DossierEnd {
  readonly row: DossierRow;
  readonly holds: readonly HoldRow[];
  /** When a record of it last changed: a backup made before is not the last. */
  readonly recordsChangedAt: Instant | null;
}

/** What stands at the end of dossiers, in two statements for all of them. */
@Injectable()
export class DossierEnds {
  constructor(@Inject(READ_MODELS) private readonly models: ReadModels) {}

  async of(schoolId: SchoolId, rows: readonly DossierRow[]): Promise<readonly DossierEnd[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ dossierId }) => dossierId);
    const [holds, changes] = await Promise.all([
      this.models.holdsOf(schoolId, ids),
      this.models.recordsChangedAt(schoolId, ids),
    ]);
    const changedAt = new Map(changes.map((one) => [one.dossierId, one.changedAt]));
    return rows.map((row) => ({
      row,
      holds: holds.filter(({ dossierId }) => dossierId === row.dossierId),
      recordsChangedAt: changedAt.get(row.dossierId) ?? null,
    }));
  }

  /** The same of those whose disposition is under way, the oldest proposal first. */
  async underWay(schoolId: SchoolId): Promise<readonly DossierEnd[]> {
    return this.of(schoolId, await this.models.dossiersInDisposition(schoolId));
  }
}

/** Rows in the shape that the decider judges. */
export const dossierToDestroy = (
  { row, holds }: DossierEnd,
  officeOf: (act: Act) => OfficeHeld,
): DossierToDestroy => {
  const { about, exit, serviceEnd, retention, disposition } = row;
  const { stage = 'kept', appraised, approved, notice, backup } = disposition ?? {};
  // After "keep" everything begins anew.
  const isKept = stage === 'kept';
  return {
    about,
    exitedOn: exit?.exitedOn ?? serviceEnd?.endedOn ?? null,
    keepThrough: retention?.keepThrough ?? null,
    holds: holds.map(({ holdId, authority, released }) => ({
      holdId,
      authority,
      isActive: released === null,
    })),
    disposition: {
      stage: isKept ? 'none' : stage,
      council: isKept ? [] : (appraised?.council ?? []),
      decidedBy: (approved?.personId as OfficeHolder | undefined) ?? null,
      decidedIn: approved ? officeOf(approved) : null,
      waitThrough: notice?.waitThrough ?? null,
      backupId: backup?.backupId ?? null,
      backupOf: backup?.verifiedAt ?? null,
    },
  };
};
type OfficeHolder = NonNullable<DossierToDestroy['disposition']['decidedBy']>;

/** What of the rest decides whether it may be destroyed, as the reader has it. */
export const destructionFacts = (
  { facts: { school }, today }: Reader,
  { row: { about, dossierId }, recordsChangedAt }: DossierEnd,
): DestructionFacts => ({
  today,
  recordsChangedAt,
  inOfficeThrough:
    about === 'staff' ? inOfficeThrough(school, dossierId as string as PersonId) : null,
});

export interface BlockersOfDossier {
  readonly dossierId: DossierId;
  readonly blockers: readonly DispositionBlocker[];
}

export class DispositionBlockersQuery extends Query<readonly BlockersOfDossier[]> {
  constructor(
    readonly reader: Reader,
    readonly dossierIds: readonly DossierId[],
  ) {
    super();
  }
}

/** No blocker depends on the office in which it was decided. */
const noOffice = (): OfficeHeld => ({ appointmentId: null, delegationId: null });

@QueryHandler(DispositionBlockersQuery)
export class DispositionBlockersHandler implements IQueryHandler<DispositionBlockersQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    private readonly ends: DossierEnds,
  ) {}

  async execute({
    reader,
    dossierIds,
  }: DispositionBlockersQuery): Promise<readonly BlockersOfDossier[]> {
    const visible = await this.dossiers.byIds(reader, dossierIds);
    const kept = visible.filter(({ status }) => status !== 'disposed');
    const ends = await this.ends.of(reader.schoolId, kept);
    return ends.map((end) => ({
      dossierId: end.row.dossierId,
      blockers: blockersOf(dossierToDestroy(end, noOffice), destructionFacts(reader, end)),
    }));
  }
}
