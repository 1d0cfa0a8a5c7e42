import { Inject, Injectable } from '@nestjs/common';
import type { LockCommand, LockRefusal } from '../../domain/lock/lock.commands.js';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import type { LogHead } from '../../domain/lock/lock.events.js';
import type { SchoolState } from '../../domain/school/school.state.js';
import { lockStream, type SchoolId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { EndedOffices } from '../../domain/shared/lapse.js';
import type { Actor, Power } from '../../domain/shared/roles.js';
import type { Seals } from '../ports/seals.js';
import { SEALS } from '../ports/tokens.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';

export interface LockAct {
  readonly name: LockCommand['type'];
  readonly power: Power;
  readonly command: (
    act: { readonly at: Instant; readonly by: Actor; readonly endedOffices: EndedOffices },
    school: SchoolState,
  ) => LockCommand;
}

/** The common way of every command about the locks of a school. */
@Injectable()
export class LockWrites {
  constructor(
    private readonly writes: WriteLoop,
    @Inject(SEALS) private readonly seals: Seals,
  ) {}

  write(header: CommandHeader, input: unknown, act: LockAct): Promise<WriteResult<LockRefusal>> {
    const request = writeRequest(header, { act: act.name, input });
    return this.writes.run<LockRefusal>(request, async (decision) => {
      const by = await decision.actAs(act.power);
      if (!by.ok) return by;
      const stream = lockStream(request.schoolId);
      const endedOffices = await decision.endedOffices();
      const command = act.command(
        { at: decision.at, by: by.value, endedOffices },
        await decision.school(),
      );
      return decision.decide(lockDecider, stream, command);
    });
  }

  /** What was sealed so far; recorded with every lock, unlock and relock. */
  async logHead(schoolId: SchoolId): Promise<LogHead> {
    const { size, root } = await this.seals.head(schoolId);
    return { size: Number(size), root: hex(root) };
  }
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
