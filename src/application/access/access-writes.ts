import { Injectable } from '@nestjs/common';
import type { AccessCommand } from '../../domain/access/access.commands.js';
import { accessDecider } from '../../domain/access/access.decider.js';
import type { AccessRefusal } from '../../domain/access/access.refusals.js';
import type { AccessState } from '../../domain/access/access.state.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import { accessStream, type SchoolId } from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { Actor, Power } from '../../domain/shared/roles.js';
import { Aggregates } from '../aggregates.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';

export interface AccessAct {
  readonly name: AccessCommand['type'];
  readonly power: Power;
  readonly command: (
    act: { readonly at: Instant; readonly today: LocalDate; readonly by: Actor },
    school: SchoolState,
  ) => AccessCommand;
}

/** The common way of every command about the access register of a school. */
@Injectable()
export class AccessWrites {
  constructor(
    private readonly writes: WriteLoop,
    private readonly aggregates: Aggregates,
  ) {}

  write(
    header: CommandHeader,
    input: unknown,
    act: AccessAct,
  ): Promise<WriteResult<AccessRefusal>> {
    const request = writeRequest(header, { act: act.name, input });
    return this.writes.run<AccessRefusal>(request, async (decision) => {
      const by = await decision.actAs(act.power);
      if (!by.ok) return by;
      const { at, today } = decision;
      const command = act.command({ at, today, by: by.value }, await decision.school());
      return decision.decide(accessDecider, accessStream(request.schoolId), command);
    });
  }

  /** The register as it stands now, the write just made included. */
  async register(schoolId: SchoolId): Promise<AccessState> {
    const stream = accessStream(schoolId);
    return (await this.aggregates.fresh(accessDecider, schoolId, stream)).state;
  }
}
