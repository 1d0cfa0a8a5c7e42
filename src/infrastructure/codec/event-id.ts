import type { CommandId, EventId } from '../../domain/shared/ids.js';
import { sha256 } from './sha256.js';

/**
 * Id of the `index`-th event of a command, counted over all its streams: a UUID of version 8
 * (RFC 9562 §5.8) from SHA-256 of `luuvet/event-id/1 ‖ 0x00 ‖ commandId ‖ 0x00 ‖ index`. An
 * append that is tried again, in whatever store, is the same event.
 */
export function eventIdOf(commandId: CommandId, index: number): EventId {
  const digest = sha256(Buffer.from(`luuvet/event-id/1\0${commandId}\0${index}`));
  digest[6] = ((digest[6] as number) & 0x0f) | 0x80;
  digest[8] = ((digest[8] as number) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-') as EventId;
}
