import path from 'node:path';
import type { LogFile, LogFiles } from '../../application/ports/log-files.js';
import { LogDirectory } from './log-directory.js';
import { parseTilePath } from './tiles.js';

const pathForm =
  /^(?<school>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(?<file>checkpoint|key|tile\/[0-9x/.p]+)$/;

/**
 * The files of all logs as C2SP tlog-tiles serves them. A path is read into its parts and the
 * file's name is made from those parts, so that nothing outside the logs can be named.
 */
export class LogFileServer implements LogFiles {
  /** @param verifierKeyOf the key that a school's log is signed with, as a C2SP `vkey` */
  constructor(
    private readonly directory: string,
    private readonly verifierKeyOf: (schoolId: string) => string,
  ) {}

  async read(requested: string): Promise<LogFile | null> {
    const parts = pathForm.exec(requested)?.groups;
    if (!parts) return null;
    const schoolId = parts['school'] as string;
    const log = new LogDirectory(path.join(this.directory, schoolId));
    if (parts['file'] === 'checkpoint') return plain(await log.readCheckpoint());
    if (parts['file'] === 'key') {
      const isThere = (await log.readCheckpoint()) !== null;
      return plain(isThere ? Buffer.from(`${this.verifierKeyOf(schoolId)}\n`) : null);
    }
    const tile = parseTilePath(parts['file'] as string);
    const body = tile && (await log.readTile(tile));
    return body
      ? {
          body,
          contentType: 'application/octet-stream',
          cacheControl: 'public, max-age=31536000, immutable',
        }
      : null;
  }
}

/** Text that may be another the next time. */
const plain = (body: Buffer | null): LogFile | null =>
  body && { body, contentType: 'text/plain; charset=utf-8', cacheControl: 'no-cache' };
