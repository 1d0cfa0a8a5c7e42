import type { CommandId, SchoolId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';

export interface Clock {
  /** Server time in UTC; never goes backwards within one process. */
  now(): Instant;
}

export interface IdSource {
  /** A random UUID (v4). */
  next(): string;
  /**
   * The same UUID for the same command and label, so that a repeated command names the same. Command
   * ids are chosen outside: what another school's command names MUST be something else.
   */
  derive(schoolId: SchoolId, commandId: CommandId, label: string): string;
}
