import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { EmbeddedPostgresFailed } from './embedded-postgres-failed.js';
import { processIdentity } from './process-identity.js';

interface Holder {
  readonly pid: number;
  readonly identity: string;
}

/**
 * One Node.js process per cluster. PostgreSQL's own lock cannot serve: after `kill -9` of the
 * program its server lives on, and must be told apart from one that is being supervised.
 * @throws EmbeddedPostgresFailed `ALREADY_RUNNING` when the holder lives
 */
export const takeSupervisorLock = (file: string): { release(): void } => {
  const own = `${JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) })}\n`;
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    while (!tryLink(draft, file)) removeIfStale(file);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (readOrNull(file) === own) rmSync(file, { force: true });
    },
  };
};

/** True when the cluster has no living supervisor. */
export const isUnsupervised = (file: string): boolean => {
  const text = readOrNull(file);
  return text === null || !holderLives(text);
};

/** Linking is atomic and never replaces: of two starters one gets the name. */
const tryLink = (draft: string, file: string): boolean => {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
};

const removeIfStale = (file: string): void => {
  const text = readOrNull(file);
  if (text === null) return;
  if (holderLives(text)) throw alreadyRunning((JSON.parse(text) as Holder).pid);
  // Moved aside first: what was judged stale may have been replaced by a living one meanwhile.
  const aside = `${file}.stale.${process.pid}`;
  renameSync(file, aside);
  if (readOrNull(aside) !== text) tryLink(aside, file);
  rmSync(aside, { force: true });
};

const holderLives = (text: string): boolean => {
  try {
    const { pid, identity } = JSON.parse(text) as Holder;
    return identity === processIdentity(pid);
  } catch {
    return false;
  }
};

const readOrNull = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
};

const alreadyRunning = (pid: number): EmbeddedPostgresFailed =>
  new EmbeddedPostgresFailed('ALREADY_RUNNING', {
    vi: `Cơ sở dữ liệu này đang được một tiến trình khác dùng (pid ${pid}). Hãy dừng tiến trình ấy trước.`,
    en: `Another process is using this database (pid ${pid}). Stop it first.`,
  });
