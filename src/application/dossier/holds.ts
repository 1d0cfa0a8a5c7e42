import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import type { DossierId, HoldId } from '../../domain/shared/ids.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { DossierWrites } from './dossier-writes.js';

interface OfDossier {
  readonly dossierId: DossierId;
}

export class PlaceHoldCommand extends Command<WriteResult<DossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfDossier & {
      readonly holdId: HoldId;
      readonly authority: string;
      readonly requestNo: string;
      readonly reason: string | null;
    },
  ) {
    super();
  }
}

@CommandHandler(PlaceHoldCommand)
export class PlaceHoldHandler implements ICommandHandler<PlaceHoldCommand> {
  constructor(private readonly dossiers: DossierWrites) {}

  execute({ header, input }: PlaceHoldCommand): Promise<WriteResult<DossierRefusal>> {
    return this.dossiers.write(header, input, {
      name: 'PlaceHold',
      power: 'holdDossier',
      command: (act) => ({ type: 'PlaceHold', ...act, ...input }),
    });
  }
}

export class ReleaseHoldCommand extends Command<WriteResult<DossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfDossier & {
      readonly holdId: HoldId;
      readonly decisionNo: string;
      readonly releaseNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(ReleaseHoldCommand)
export class ReleaseHoldHandler implements ICommandHandler<ReleaseHoldCommand> {
  constructor(private readonly dossiers: DossierWrites) {}

  execute({ header, input }: ReleaseHoldCommand): Promise<WriteResult<DossierRefusal>> {
    return this.dossiers.write(header, input, {
      name: 'ReleaseHold',
      power: 'releaseHold',
      command: (act) => ({ type: 'ReleaseHold', ...act, ...input }),
    });
  }
}
