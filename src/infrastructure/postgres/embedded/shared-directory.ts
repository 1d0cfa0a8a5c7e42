import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';

/** `/var/tmp` outlives a reboot too, unlike `/tmp`. */
const candidates = ['/var/lib/luuvet', '/var/tmp/luuvet'];

/**
 * A directory outside the clone that every user can pass through and only root can write; used
 * when root starts a clone that lies where the server's user cannot go.
 * @throws EmbeddedPostgresFailed when none can be made, or someone else made it first
 */
export const sharedDirectory = (): string => {
  for (const candidate of candidates) {
    try {
      mkdirSync(candidate, { recursive: true });
      const found = lstatSync(candidate);
      // In /var/tmp anyone could have made it first, and we run what lies in it.
      if (!found.isDirectory() || found.uid !== 0) continue;
      chmodSync(candidate, 0o711);
      return candidate;
    } catch {
      // A read-only file system: the next candidate may be writable.
    }
  }
  throw new EmbeddedPostgresFailed('NOT_REACHABLE', {
    vi: `PostgreSQL không chạy bằng root, và không tạo được ${candidates.join(' hoặc ')}. Hãy đặt bản sao mã nguồn ở nơi mọi người dùng vào được, hoặc chạy bằng người dùng thường.`,
    en: `PostgreSQL does not run as root, and neither ${candidates.join(' nor ')} could be made. Put the clone where every user can enter, or run as an ordinary user.`,
  });
};
