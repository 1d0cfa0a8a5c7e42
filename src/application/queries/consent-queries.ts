import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { consentInForce } from '../../domain/dossier/consent.state.js';
import { type DossierId, dossierStream } from '../../domain/shared/ids.js';
import type { ConsentRow } from '../ports/read-model-rows.js';
import type { ReadModels } from '../ports/read-models.js';
import { READ_MODELS } from '../ports/tokens.js';
import { type SeenDossier, VisibleDossiers } from './dossier-queries.js';
import type { Reader } from './reader.js';
import { consentWord, type View, type VisibleValue } from './visible-value.js';

/** What a guardian agreed to, with the withdrawal once there is one. */
export interface ConsentView extends Omit<ConsentRow, 'schoolId' | 'logIndex'> {
  readonly isInForce: boolean;
  readonly guardian: VisibleValue;
  readonly relation: VisibleValue;
  readonly paper: VisibleValue;
  readonly withdrawal: { readonly guardian: VisibleValue; readonly paper: VisibleValue } | null;
}

export class ConsentsOfQuery extends Query<readonly ConsentView[]> {
  constructor(
    readonly reader: Reader,
    readonly dossierIds: readonly DossierId[],
  ) {
    super();
  }
}

@QueryHandler(ConsentsOfQuery)
export class ConsentsOfHandler implements IQueryHandler<ConsentsOfQuery> {
  constructor(
    private readonly dossiers: VisibleDossiers,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /** @throws AccessLogUnavailable */
  async execute({ reader, dossierIds }: ConsentsOfQuery): Promise<readonly ConsentView[]> {
    const visible = await this.dossiers.byIds(reader, dossierIds);
    const ids = visible.map(({ dossierId }) => dossierId);
    const rows = ids.length === 0 ? [] : await this.models.consentsOf(reader.schoolId, ids);
    const seen = new Map(visible.map((dossier) => [dossier.dossierId, dossier]));
    return rows.flatMap((row) => {
      const dossier = seen.get(row.dossierId);
      return dossier ? [consentView(reader, dossier, row)] : [];
    });
  }
}

const consentView = (
  reader: Reader,
  { dossierId, seenIn: place }: SeenDossier,
  { schoolId: _, logIndex: __, ...row }: ConsentRow,
): ConsentView => {
  const view: View = { reader, dossierId, place, streamId: dossierStream(dossierId) };
  const { given, withdrawn } = row;
  const word = (revision: number, field: string) => consentWord(view, { revision, field });
  return {
    ...row,
    isInForce: consentInForce([{ ...row, isWithdrawn: withdrawn !== null }], reader.today) !== null,
    guardian: word(given.revision, 'guardian'),
    relation: word(given.revision, 'relation'),
    paper: word(given.revision, 'paper'),
    withdrawal: withdrawn && {
      guardian: word(withdrawn.revision, 'guardian'),
      paper: word(withdrawn.revision, 'paper'),
    },
  };
};
