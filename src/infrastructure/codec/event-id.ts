import type { CommandId, EventId } from '../../domain/shared/ids.js';
import { sha256Hex } from './sha256.js';

/** The two upper bits 10, then what the hash says. */
const variantDigits = '89ab';

/**
 * Id of the `index`-th event of a command, counted over all its streams: a UUID of version 8
 * (RFC 9562 §5.8) from SHA-256 of `luuvet/event-id/1 ‖ 0x00 ‖ commandId ‖ 0x00 ‖ index`. An
 * append that is tried again, in whatever store, is the same event.
 */
export function eventIdOf(commandId: CommandId, index: number): EventId {
  const hex = sha256Hex(`luuvet/event-id/1\0${commandId}\0${index}`);
  const variant = variantDigits[Number.parseInt(hex[16] as string, 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}` as EventId;
}
