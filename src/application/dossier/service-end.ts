import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import { inOfficeThrough } from '../../domain/school/service.js';
import { catalogueInForce } from '../../domain/school/school.state.js';
import { type DossierId, dossierIdOf, type PersonId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { err, type Result } from '../../domain/shared/result.js';
import type { Decision } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { retentionOfFile } from './file-retention.js';
import { doInDossier, dossierNow } from './new-dossier.js';

interface ServiceEnd {
  readonly personId: PersonId;
  readonly endedOn: LocalDate;
  readonly decisionNo: string;
}

export class RecordServiceEndCommand extends Command<WriteResult<DossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: ServiceEnd,
  ) {
    super();
  }
}

@CommandHandler(RecordServiceEndCommand)
export class RecordServiceEndHandler implements ICommandHandler<RecordServiceEndCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: RecordServiceEndCommand): Promise<WriteResult<DossierRefusal>> {
    const request = writeRequest(header, { act: 'RecordServiceEnd', input });
    return this.writes.run<DossierRefusal>(request, (decision) =>
      recordServiceEnd(decision, input),
    );
  }
}

/** Also of whom nothing was recorded yet: the file begins with it. */
const recordServiceEnd = async (
  decision: Decision,
  { personId, ...end }: ServiceEnd,
): Promise<Result<void, DossierRefusal>> => {
  const by = await decision.actAs('endService', { of: 'staff', personId });
  if (!by.ok) return by;
  const dossier = await dossierNow(decision, dossierIdOf(personId));
  if (dossier?.about !== 'staff') return err({ type: 'DossierNotFound' });
  const school = await decision.school();
  const { at, today } = decision;
  const rule = catalogueInForce(school, today)?.staffRetention;
  return doInDossier(decision, dossier, {
    type: 'RecordServiceEnd',
    ...{ at, today, by: by.value },
    ...end,
    inOfficeThrough: inOfficeThrough(school, personId),
    retention: rule ? retentionOfFile(school, dossier, rule) : null,
  });
};

/** Of whose file it is, the last day of all offices; null without one, and of anything else. */
export const inOfficeThroughOf = async (
  decision: Decision,
  dossier: { readonly about: string; readonly dossierId: DossierId },
): Promise<LocalDate | null> =>
  dossier.about === 'staff'
    ? inOfficeThrough(await decision.school(), dossier.dossierId as string as PersonId)
    : null;
