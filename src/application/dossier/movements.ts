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
  const stream = dossierStream(input.dossierId);
  const dossier = await decision.observe(dossierDecider, stream);
  if (dossier.status === 'absent') return err({ type: 'DossierNotFound' });
  const by = await decision.actAs('moveChild', dossier.classId);
  if (!by.ok) return by;
  const schoolClass = classOf(await decision.school(), input.classId);
  if (!schoolClass) return err({ type: 'ClassNotFound' });
  return decision.decide(dossierDecider, stream, {
    type: 'PlaceInClass',
    at: decision.at,
    today: decision.today,
    by: by.value,
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
      const stream = dossierStream(dossierId);
      const dossier = await decision.observe(dossierDecider, stream);
      if (dossier.status === 'absent') return err({ type: 'DossierNotFound' });
      const by = await decision.actAs('moveChild', dossier.classId);
      if (!by.ok) return by;
      const catalogue = catalogueInForce(await decision.school(), decision.today);
      if (!catalogue) return err({ type: 'CatalogueNotFound' });
      return decision.decide(dossierDecider, stream, {
        type: 'RecordExit',
        at: decision.at,
        today: decision.today,
        by: by.value,
        ...exit,
        retention: catalogue.childRetention,
      });
    });
  }
}
