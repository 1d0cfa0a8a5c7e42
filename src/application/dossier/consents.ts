import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import type { ConsentId, DossierId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { DossierWrites } from './dossier-writes.js';

export class GiveConsentCommand extends Command<WriteResult<DossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly dossierId: DossierId;
      readonly consentId: ConsentId;
      readonly guardian: string;
      readonly relation: string;
      readonly paper: string;
      readonly from: LocalDate;
      readonly until: LocalDate | null;
      readonly childAgreed: boolean;
    },
  ) {
    super();
  }
}

@CommandHandler(GiveConsentCommand)
export class GiveConsentHandler implements ICommandHandler<GiveConsentCommand> {
  constructor(private readonly dossiers: DossierWrites) {}

  execute({ header, input }: GiveConsentCommand): Promise<WriteResult<DossierRefusal>> {
    return this.dossiers.write(header, input, {
      name: 'GiveConsent',
      power: 'giveConsent',
      command: (act) => ({ type: 'GiveConsent', ...act, ...input }),
    });
  }
}

export class WithdrawConsentCommand extends Command<WriteResult<DossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly dossierId: DossierId;
      readonly consentId: ConsentId;
      readonly guardian: string;
      readonly paper: string;
      readonly withdrawnOn: LocalDate;
    },
  ) {
    super();
  }
}

/** The keys are destroyed by the reaction to its entry (see reactions/destroy-keys.ts). */
@CommandHandler(WithdrawConsentCommand)
export class WithdrawConsentHandler implements ICommandHandler<WithdrawConsentCommand> {
  constructor(private readonly dossiers: DossierWrites) {}

  execute({ header, input }: WithdrawConsentCommand): Promise<WriteResult<DossierRefusal>> {
    return this.dossiers.write(header, input, {
      name: 'WithdrawConsent',
      power: 'withdrawConsent',
      command: (act) => ({ type: 'WithdrawConsent', ...act, ...input }),
    });
  }
}
