import path from 'node:path';
import type { LogFile, LogFiles } from '../../application/ports/log-files.js';
import { LogDirectory } from './log-directory.js';
import { parseTilePath } from './tiles.js';

const pathForm =
  /^(?<school>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(?<file>checkpoint|tile\/[0-9x/.p]+)$/;

/**
 * The files of all logs as C2SP tlog-tiles serves them. A path is read into its parts and the
 * file's name is made from those parts, so that nothing outside the logs can be named.
 */
export class LogFileServer implements LogFiles {
  constructor(private readonly directory: string) {}

  async read(requested: string): Promise<LogFile | null> {
    const parts = pathForm.exec(requested)?.groups;
    if (!parts) return null;
    const log = new LogDirectory(path.join(this.directory, parts['school'] as string));
    if (parts['file'] === 'checkpoint') {
      const body = await log.readCheckpoint();
      return body && { body, contentType: 'text/plain; charset=utf-8', cacheControl: 'no-cache' };
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
