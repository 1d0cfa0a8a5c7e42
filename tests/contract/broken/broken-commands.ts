import type {
  AppendOutcome,
  AppendRequest,
  CommandTrace,
} from '../../../src/application/ports/event-store.js';
import type { CommandId, SchoolId } from '../../../src/domain/shared/ids.js';
import { newCommand } from '../made-appends.js';
import { Sound, turn } from './sound-store.js';

export class ForgetsCommands extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner.append({ ...request, commandId: newCommand() });
  }
}

/** Looks the command up first, and applies it later. */
export class ChecksCommandsEarly extends Sound {
  private readonly seen = new Set<string>();
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    const key = `${request.schoolId}/${request.commandId}`;
    if (this.seen.has(key)) return this.inner.append(request);
    await turn();
    this.seen.add(key);
    return this.inner.append({ ...request, commandId: newCommand() });
  }
}

export class IgnoresFingerprints extends Sound {
  override append(request: AppendRequest): Promise<AppendOutcome> {
    return this.inner.append({ ...request, fingerprint: 'same' });
  }
}

export class RemembersRefusedCommands extends Sound {
  private readonly seen = new Set<string>();
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const key = `${request.schoolId}/${request.commandId}`;
    if (this.seen.has(key)) return Promise.resolve({ outcome: 'repeated', receipts: [] });
    this.seen.add(key);
    return this.inner.append(request);
  }
}

export class SharesCommandsAcrossSchools extends Sound {
  private readonly seen = new Map<CommandId, SchoolId>();
  override append(request: AppendRequest): Promise<AppendOutcome> {
    const first = this.seen.get(request.commandId);
    this.seen.set(request.commandId, first ?? request.schoolId);
    return first === undefined || first === request.schoolId
      ? this.inner.append(request)
      : Promise.resolve({ outcome: 'command-id-reused' });
  }
}

export class ShufflesReceipts extends Sound {
  override async append(request: AppendRequest): Promise<AppendOutcome> {
    const outcome = await this.inner.append(request);
    return 'receipts' in outcome
      ? { ...outcome, receipts: [...outcome.receipts].reverse() }
      : outcome;
  }
}

export class LosesTraces extends Sound {
  override async findCommand(school: SchoolId, command: CommandId): Promise<CommandTrace | null> {
    const trace = await this.inner.findCommand(school, command);
    return trace && { ...trace, receipts: trace.receipts.slice(0, 1) };
  }
}

export class InventsTraces extends Sound {
  override async findCommand(school: SchoolId, command: CommandId): Promise<CommandTrace | null> {
    const trace = await this.inner.findCommand(school, command);
    return trace ?? { fingerprint: '', receipts: [] };
  }
}
