import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import type { ExitKind } from '../../domain/dossier/dossier.events.js';
import { catalogueInForce, classOf } from '../../domain/school/school.state.js';
import { type ClassId, type DossierId, dossierStream } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { err, type Result } from '../../domain/shared/result.js';
import type { Decision } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { onDossier } from './dossier-writes.js';
import { retentionOfFile } from './file-retention.js';

export type PlaceInClassRefusal = DossierRefusal | { readonly type: 'ClassNotFound' };

export class PlaceInClassCommand extends Command<WriteResult<PlaceInClassRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly dossierId: DossierId;
      readonly classId: ClassId;
      readonly from: LocalDate;
    },
  ) {
    super();
  }
}

@CommandHandler(PlaceInClassCommand)
export class PlaceInClassHandler implements ICommandHandler<PlaceInClassCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: PlaceInClassCommand): Promise<WriteResult<PlaceInClassRefusal>> {
    const request = writeRequest(header, { act: 'PlaceInClass', input });
    return this.writes.run<PlaceInClassRefusal>(request, (decision) =>
      placeInClass(decision, input),
    );
  }
}

export const placeInClass = async (
  decision: Decision,
  input: PlaceInClassCommand['input'],
): Promise<Result<void, PlaceInClassRefusal>> => {
  const acting = await onDossier(decision, input.dossierId, 'moveChild');
  if (!acting.ok) return acting;
  const schoolClass = classOf(await decision.school(), input.classId);
  if (!schoolClass) return err({ type: 'ClassNotFound' });
  return decision.decide(dossierDecider, dossierStream(input.dossierId), {
    type: 'PlaceInClass',
    at: decision.at,
    today: decision.today,
    by: acting.value.by,
    schoolYear: schoolClass.schoolYear,
    classId: input.classId,
    from: input.from,
  });
};

export type RecordExitRefusal = DossierRefusal | { readonly type: 'CatalogueNotFound' };

export class RecordExitCommand extends Command<WriteResult<RecordExitRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly dossierId: DossierId;
      readonly exitKind: ExitKind;
      readonly exitedOn: LocalDate;
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(RecordExitCommand)
export class RecordExitHandler implements ICommandHandler<RecordExitCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: RecordExitCommand): Promise<WriteResult<RecordExitRefusal>> {
    const { dossierId, ...exit } = input;
    const request = writeRequest(header, { act: 'RecordExit', input });
    return this.writes.run<RecordExitRefusal>(request, async (decision) => {
      const acting = await onDossier(decision, dossierId, 'moveChild');
      if (!acting.ok) return acting;
      const school = await decision.school();
      const catalogue = catalogueInForce(school, decision.today);
      if (!catalogue) return err({ type: 'CatalogueNotFound' });
      const { by, dossier } = acting.value;
      return decision.decide(dossierDecider, dossierStream(dossierId), {
        type: 'RecordExit',
        at: decision.at,
        today: decision.today,
        by,
        ...exit,
        retention: retentionOfFile(school, dossier, catalogue.childRetention),
      });
    });
  }
}
