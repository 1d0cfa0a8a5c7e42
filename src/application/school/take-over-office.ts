import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { SchoolRefusal } from '../../domain/school/school.commands.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import { type AppointmentId, schoolStream } from '../../domain/shared/ids.js';
import { ofClass } from '../../domain/shared/place.js';
import type { Result } from '../../domain/shared/result.js';
import { type Actor, powers, type Role } from '../../domain/shared/roles.js';
import type { Decision, RoleIsNotAllowed } from '../decision.js';
import type { Seals } from '../ports/seals.js';
import { SEALS } from '../ports/tokens.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';

export class TakeOverOfficeCommand extends Command<WriteResult<SchoolRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly fromAppointmentId: AppointmentId;
      readonly toAppointmentId: AppointmentId;
      readonly documentHash: string | null;
    },
  ) {
    super();
  }
}

/** The size of the log is what stood sealed before the hand-over itself was written. */
@CommandHandler(TakeOverOfficeCommand)
export class TakeOverOfficeHandler implements ICommandHandler<TakeOverOfficeCommand> {
  constructor(
    private readonly writes: WriteLoop,
    @Inject(SEALS) private readonly seals: Seals,
  ) {}

  async execute({ header, input }: TakeOverOfficeCommand): Promise<WriteResult<SchoolRefusal>> {
    const request = writeRequest(header, { act: 'TakeOverOffice', input });
    const { size } = await this.seals.head(request.schoolId);
    return this.writes.run<SchoolRefusal>(request, async (decision) => {
      const by = await inTheOffice(decision, input.toAppointmentId);
      if (!by.ok) return by;
      return decision.decide(schoolDecider, schoolStream(request.schoolId), {
        type: 'TakeOverOffice',
        at: decision.at,
        today: decision.today,
        by: by.value,
        ...input,
        logSize: size.toString(),
      });
    });
  }
}

/**
 * In exactly the office that is taken over, whatever else the person holds. Of an appointment that
 * is another's as of none the decider says the same: this is not the successor.
 */
const inTheOffice = async (
  decision: Decision,
  toAppointmentId: AppointmentId,
): Promise<Result<Actor, RoleIsNotAllowed>> => {
  const takers: readonly Role[] = powers.takeOverOffice;
  const may = await decision.actAs('takeOverOffice');
  if (!may.ok) return may;
  const { appointments } = await decision.school();
  const to = appointments.find((one) => one.appointmentId === toAppointmentId);
  if (!to || !takers.includes(to.role)) return may;
  const { role, classId } = to;
  const place = classId === null ? null : ofClass(classId);
  const by = await decision.actInOffice({ power: 'takeOverOffice', roles: [role], place });
  return by.ok ? by : may;
};
