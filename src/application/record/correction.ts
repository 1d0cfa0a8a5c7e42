import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RecordRefusal } from '../../domain/record/record.commands.js';
import { holdsRoleFor } from '../../domain/school/school.state.js';
import type { CorrectionId, PersonId, RecordId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { FieldName, FieldValue, ValueHash } from '../../domain/shared/protected-block.js';
import { powers } from '../../domain/shared/roles.js';
import type { CommandHeader, WriteResult } from '../write-header.js';
import { type RecordAct, RecordWrites } from './record-writes.js';

interface OfCorrection {
  readonly recordId: RecordId;
  readonly correctionId: CorrectionId;
}

/** What a correction is about: a child's row of a sheet is looked at with the child's dossier. */
const fieldOfCorrection =
  ({ correctionId }: OfCorrection): NonNullable<RecordAct['names']> =>
  ({ corrections }) => {
    const correction = corrections[correctionId];
    return correction ? [correction.field] : [];
  };

export class RequestCorrectionCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfCorrection & {
      readonly field: FieldName;
      readonly currentValueHash: ValueHash;
      readonly proposedValue: FieldValue;
      readonly reason: string;
      readonly evidence: readonly string[];
    },
  ) {
    super();
  }
}

@CommandHandler(RequestCorrectionCommand)
export class RequestCorrectionHandler implements ICommandHandler<RequestCorrectionCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: RequestCorrectionCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, {
      name: 'RequestCorrection',
      power: 'requestCorrection',
      values: { [input.field]: input.proposedValue },
      command: (facts) => ({ type: 'RequestCorrection', facts, ...input }),
    });
  }
}

export class PermitCorrectionCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfCorrection & {
      readonly expiresAt: Instant;
      readonly designatedWitnessId: PersonId | null;
    },
  ) {
    super();
  }
}

@CommandHandler(PermitCorrectionCommand)
export class PermitCorrectionHandler implements ICommandHandler<PermitCorrectionCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: PermitCorrectionCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, {
      name: 'PermitCorrection',
      power: 'permitCorrection',
      command: (facts, school) => ({
        type: 'PermitCorrection',
        facts,
        ...input,
        designatedMayAttest:
          input.designatedWitnessId !== null &&
          holdsRoleFor(school, input.designatedWitnessId, powers.attestCorrection, facts),
      }),
    });
  }
}

export class RefuseCorrectionCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfCorrection & {
      readonly reason: string;
    },
  ) {
    super();
  }
}

@CommandHandler(RefuseCorrectionCommand)
export class RefuseCorrectionHandler implements ICommandHandler<RefuseCorrectionCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: RefuseCorrectionCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, {
      name: 'RefuseCorrection',
      power: 'permitCorrection',
      names: fieldOfCorrection(input),
      command: (facts) => ({ type: 'RefuseCorrection', facts, ...input }),
    });
  }
}

export class AttestCorrectionCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfCorrection & {
      readonly sawOldHash: ValueHash;
      readonly sawNewHash: ValueHash;
    },
  ) {
    super();
  }
}

@CommandHandler(AttestCorrectionCommand)
export class AttestCorrectionHandler implements ICommandHandler<AttestCorrectionCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: AttestCorrectionCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, {
      name: 'AttestCorrection',
      power: 'attestCorrection',
      command: (facts) => ({ type: 'AttestCorrection', facts, ...input }),
    });
  }
}

export class ApplyCorrectionCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfCorrection,
  ) {
    super();
  }
}

@CommandHandler(ApplyCorrectionCommand)
export class ApplyCorrectionHandler implements ICommandHandler<ApplyCorrectionCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: ApplyCorrectionCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, {
      name: 'ApplyCorrection',
      power: 'applyCorrection',
      names: fieldOfCorrection(input),
      applies: input.correctionId,
      command: (facts) => ({ type: 'ApplyCorrection', facts, ...input }),
    });
  }
}

export class VoidCorrectionCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfCorrection,
  ) {
    super();
  }
}

@CommandHandler(VoidCorrectionCommand)
export class VoidCorrectionHandler implements ICommandHandler<VoidCorrectionCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: VoidCorrectionCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, {
      name: 'VoidCorrection',
      power: 'closeCorrection',
      names: fieldOfCorrection(input),
      applies: input.correctionId,
      command: (facts) => ({ type: 'VoidCorrection', facts, ...input }),
    });
  }
}

export class CloseCorrectionCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: OfCorrection & {
      readonly reissuedDocuments: readonly string[];
      readonly notifiedPersonIds: readonly PersonId[];
    },
  ) {
    super();
  }
}

@CommandHandler(CloseCorrectionCommand)
export class CloseCorrectionHandler implements ICommandHandler<CloseCorrectionCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: CloseCorrectionCommand): Promise<WriteResult<RecordRefusal>> {
    return this.records.write(header, input, {
      name: 'CloseCorrection',
      power: 'closeCorrection',
      names: fieldOfCorrection(input),
      command: (facts) => ({ type: 'CloseCorrection', facts, ...input }),
    });
  }
}
