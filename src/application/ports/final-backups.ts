import type { DossierId, FileId, SchoolId, StreamId } from '../../domain/shared/ids.js';
import type { RevealedEvent } from './event-codec.js';
import type { OpenedFile } from './stored-files.js';

/** An event as it was stored, and its protected values in plain. */
export type BackedUpEvent = Pick<RevealedEvent, 'stored' | 'blocks'>;

/** A file that was ever attached to a record of the dossier. */
export interface BackedUpFile {
  readonly fileId: FileId;
  readonly streamId: StreamId;
  readonly sizeBytes: number;
  /** Of what it says, hex, as recorded. */
  readonly sha256: string;
  open(): Promise<OpenedFile>;
}

export interface BackupContents {
  readonly streams: readonly (readonly BackedUpEvent[])[];
  readonly files: readonly BackedUpFile[];
}

export interface FinalBackup {
  readonly backupId: string;
  /** SHA-256 of the manifest, hex. */
  readonly manifestHash: string;
  readonly sizeBytes: number;
  /** Where it lies, in words for people; never a path. */
  readonly medium: string;
}

/**
 * The last backup before a dossier is destroyed: everything of the dossier and each file, encrypted under the
 * installation's backup key (LUUVET_BACKUP_KEY). That key is not the master key and is not stored
 * in the database, but the server holds it while it runs: whoever has the server's settings and the
 * backup directory can read the backups. To take a backup out of its reach, move the file away
 * and give the installation another key. `luuvet backup open` reads one. A returned backup has
 * been read back and compared.
 */
export interface FinalBackups {
  /** @throws BackupFailed when it could not be written or does not read back the same */
  make(schoolId: SchoolId, dossierId: DossierId, contents: BackupContents): Promise<FinalBackup>;
}

export class BackupFailed extends Error {
  readonly code = 'BACKUP_FAILED';
}
