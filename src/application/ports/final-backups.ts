import type { DossierId, SchoolId } from '../../domain/shared/ids.js';
import type { RevealedEvent } from './event-codec.js';

export interface FinalBackup {
  readonly backupId: string;
  /** SHA-256 of the manifest, hex. */
  readonly manifestHash: string;
  readonly sizeBytes: number;
  /** Where it lies, in words for people; never a path. */
  readonly medium: string;
}

/**
 * The last backup before a dossier is destroyed: everything of the dossier, encrypted under the
 * custody key, which is kept apart from the installation's own keys. A returned backup has been
 * read back and compared byte for byte.
 */
export interface FinalBackups {
  /** @throws BackupFailed when it could not be written or does not read back the same */
  make(
    schoolId: SchoolId,
    dossierId: DossierId,
    streams: readonly (readonly RevealedEvent[])[],
  ): Promise<FinalBackup>;
}

export class BackupFailed extends Error {
  readonly code = 'BACKUP_FAILED';
}
