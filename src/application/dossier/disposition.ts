import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import type { DispositionNoticeServed } from '../../domain/dossier/dossier.events.js';
import { principalsOf } from '../../domain/school/school.state.js';
import { isInForce } from '../../domain/shared/roles.js';
import type { DispositionId, DossierId, PersonId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { DossierWrites } from './dossier-writes.js';

interface OfDossier {
  readonly dossierId: DossierId;
}

interface OfDisposition extends OfDossier {
  readonly dispositionId: DispositionId;
}

export class ProposeDispositionCommand extends Command<WriteResult<DossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfDisposition & {
      readonly legalBasis: string;
    },
  ) {
    super();
  }
}

@CommandHandler(ProposeDispositionCommand)
export class ProposeDispositionHandler implements ICommandHandler<ProposeDispositionCommand> {
  constructor(private readonly dossiers: DossierWrites) {}

  execute({ header, input }: ProposeDispositionCommand): Promise<WriteResult<DossierRefusal>> {
    return this.dossiers.write(header, input, {
      name: 'ProposeDisposition',
      power: 'proposeDisposition',
      command: (act) => ({ type: 'ProposeDisposition', ...act, ...input }),
    });
  }
}

export class AppraiseDispositionCommand extends Command<WriteResult<DossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfDisposition & {
      readonly council: readonly PersonId[];
      readonly minutesNo: string;
      readonly verdict: 'dispose' | 'keep';
    },
  ) {
    super();
  }
}

@CommandHandler(AppraiseDispositionCommand)
export class AppraiseDispositionHandler implements ICommandHandler<AppraiseDispositionCommand> {
  constructor(private readonly dossiers: DossierWrites) {}

  execute({ header, input }: AppraiseDispositionCommand): Promise<WriteResult<DossierRefusal>> {
    return this.dossiers.write(header, input, {
      name: 'AppraiseDisposition',
      power: 'appraiseDisposition',
      command: (act, school) => ({
        type: 'AppraiseDisposition',
        ...act,
        ...input,
        staffIds: school.appointments
          .filter((one) => isInForce(one, act.today))
          .map(({ personId }) => personId),
        principalIds: principalsOf(school, act.today),
      }),
    });
  }
}

export class ApproveDispositionCommand extends Command<WriteResult<DossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfDisposition & {
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(ApproveDispositionCommand)
export class ApproveDispositionHandler implements ICommandHandler<ApproveDispositionCommand> {
  constructor(private readonly dossiers: DossierWrites) {}

  execute({ header, input }: ApproveDispositionCommand): Promise<WriteResult<DossierRefusal>> {
    return this.dossiers.write(header, input, {
      name: 'ApproveDisposition',
      power: 'decideDisposition',
      command: (act, _, endedOffices) => ({
        type: 'ApproveDisposition',
        ...act,
        ...input,
        endedOffices,
      }),
    });
  }
}

export class ServeDispositionNoticeCommand extends Command<WriteResult<DossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfDisposition & {
      readonly channel: DispositionNoticeServed['payload']['channel'];
      readonly servedOn: LocalDate;
      readonly waitThrough: LocalDate;
    },
  ) {
    super();
  }
}

@CommandHandler(ServeDispositionNoticeCommand)
export class ServeDispositionNoticeHandler
  implements ICommandHandler<ServeDispositionNoticeCommand>
{
  constructor(private readonly dossiers: DossierWrites) {}

  execute({ header, input }: ServeDispositionNoticeCommand): Promise<WriteResult<DossierRefusal>> {
    return this.dossiers.write(header, input, {
      name: 'ServeDispositionNotice',
      power: 'serveNotice',
      command: (act, _, endedOffices) => ({
        type: 'ServeDispositionNotice',
        ...act,
        ...input,
        endedOffices,
      }),
    });
  }
}
