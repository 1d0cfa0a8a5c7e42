import { Injectable } from '@nestjs/common';
import type { SchoolCommand, SchoolRefusal } from '../../domain/school/school.commands.js';
import { schoolDecider } from '../../domain/school/school.decider.js';
import { schoolStream } from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import type { Result } from '../../domain/shared/result.js';
import type { Actor, Power } from '../../domain/shared/roles.js';
import type { Decision } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';

export interface SchoolAct<R> {
  readonly name: SchoolCommand['type'];
  readonly power: Power;
  readonly command: (
    act: { readonly at: Instant; readonly today: LocalDate; readonly by: Actor },
    decision: Decision,
  ) => SchoolCommand | Promise<SchoolCommand>;
  /** What stands against it that the school's own stream does not tell. */
  readonly check?: (decision: Decision) => Promise<Result<void, R>>;
}

/** The common way of every command about a school that has a principal. */
@Injectable()
export class SchoolWrites {
  constructor(private readonly writes: WriteLoop) {}

  write<R = never>(
    header: CommandHeader,
    input: unknown,
    act: SchoolAct<R>,
  ): Promise<WriteResult<SchoolRefusal | R>> {
    const request = writeRequest(header, { act: act.name, input });
    return this.writes.run<SchoolRefusal | R>(request, async (decision) => {
      const by = await decision.actAs(act.power);
      if (!by.ok) return by;
      const checked = await act.check?.(decision);
      if (checked?.ok === false) return checked;
      const { at, today } = decision;
      const command = await act.command({ at, today, by: by.value }, decision);
      return decision.decide(schoolDecider, schoolStream(request.schoolId), command);
    });
  }
}
