import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedPostgresFailed, type Notice } from './embedded-postgres-failed.js';
import { canWriteIn, makePrivateDirectory, type ServiceUser, serviceUser } from './service-user.js';
import { sharedDirectory } from './shared-directory.js';

/**
 * Where one cluster lives, and as whom it runs. Under root everything but the three directories
 * named for it belongs to root: root never writes where the server's user could plant a link.
 */
export interface ClusterHome {
  readonly service: ServiceUser;
  /** PGDATA; exists only once it is complete. */
  readonly dataDirectory: string;
  /** Becomes `dataDirectory` when the first initialisation is through. */
  readonly draft: string;
  readonly logs: string;
  readonly sockets: string;
  readonly startupLog: string;
  /** Who may log in how; outside the data, where the server itself cannot change it. */
  readonly accessFile: string;
  readonly lock: string;
  readonly roleSecretFile: string;
}

/** `sun_path` holds 108 bytes with its terminating zero (unix(7)); macOS has 104. */
const socketPathBytesMax = 103;
const socketName = '.s.PGSQL.5432';

/**
 * The cluster lives in `directory`. Only when root starts it where the server's user cannot go
 * does it move to a directory outside; `location` in `directory` then says where, so that a new
 * clone at the same path never meets an old clone's data.
 */
export const clusterHome = (
  directory: string,
  onProgress: (notice: Notice) => void,
): ClusterHome => {
  mkdirSync(directory, { recursive: true });
  const asked = realpathSync(directory);
  const root = rememberedLocation(asked) ?? asked;
  const existing = path.join(root, 'data');
  const service = serviceUser(existsSync(existing) ? existing : null);
  if (existsSync(existing)) {
    requireReachable(service, existing);
    return homeIn(root, service);
  }
  if (root === asked && service.isOther && !reaches(service, asked)) {
    return homeIn(moveOutside(asked, onProgress), service);
  }
  return homeIn(root, service);
};

const homeIn = (root: string, service: ServiceUser): ClusterHome => {
  if (service.isOther) chmodSync(root, 0o711);
  const sockets = socketDirectory(root);
  const home: ClusterHome = {
    service,
    dataDirectory: path.join(root, 'data'),
    draft: path.join(root, 'data.new'),
    logs: path.join(root, 'log'),
    sockets,
    startupLog: path.join(root, 'startup.log'),
    accessFile: path.join(root, 'pg_hba.conf'),
    lock: path.join(root, 'supervisor.lock'),
    roleSecretFile: path.join(root, 'role-secret'),
  };
  makePrivateDirectory(service, home.logs);
  makeSocketDirectory(service, root, sockets);
  return home;
};

const socketDirectory = (root: string): string => {
  const inside = path.join(root, 'run');
  if (Buffer.byteLength(path.join(inside, socketName)) <= socketPathBytesMax) return inside;
  const digest = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const outside = path.join(tmpdir(), `luuvet-${digest}`);
  const fits = Buffer.byteLength(path.join(outside, socketName)) <= socketPathBytesMax;
  return fits ? outside : path.join('/tmp', `luuvet-${digest}`);
};

/** In the temporary directory anyone can make one first, or a link in its place. */
const makeSocketDirectory = (service: ServiceUser, root: string, sockets: string): void => {
  const isOutside = path.dirname(sockets) !== root;
  const found = isOutside ? lstatSync(sockets, { throwIfNoEntry: false }) : undefined;
  if (found === undefined) return makePrivateDirectory(service, sockets);
  if (found.isDirectory() && found.uid === service.uid && (found.mode & 0o077) === 0) return;
  throw new EmbeddedPostgresFailed('NOT_REACHABLE', {
    vi: `Thư mục ${sockets} thuộc người dùng khác hoặc mở cho người khác. Hãy xóa nó rồi chạy lại.`,
    en: `${sockets} belongs to another user or is open to others. Remove it and start again.`,
  });
};

const reaches = (service: ServiceUser, root: string): boolean => {
  chmodSync(root, 0o711);
  const logs = path.join(root, 'log');
  makePrivateDirectory(service, logs);
  return canWriteIn(service, logs);
};

const requireReachable = (service: ServiceUser, directory: string): void => {
  if (canWriteIn(service, directory)) return;
  throw new EmbeddedPostgresFailed('NOT_REACHABLE', {
    vi: `Dữ liệu ở ${directory} thuộc người dùng khác, hoặc nằm dưới thư mục mà người dùng số ${service.uid} không vào được. Hãy chạy bằng người dùng đã tạo ra nó.`,
    en: `The data in ${directory} belongs to another user, or lies under a directory that user ${service.uid} cannot enter. Start as the user who made it.`,
  });
};

const rememberedLocation = (directory: string): string | null => {
  const note = path.join(directory, 'location');
  if (!existsSync(note)) return null;
  const root = readFileSync(note, 'utf8').trim();
  if (!existsSync(root)) {
    throw new EmbeddedPostgresFailed('NOT_REACHABLE', {
      vi: `Dữ liệu của bản này nằm ở ${root}, nhưng thư mục ấy không còn. Hãy khôi phục nó, hoặc xóa ${note} để bắt đầu lại từ đầu.`,
      en: `The data of this clone lies in ${root}, which is gone. Restore it, or remove ${note} to start anew.`,
    });
  }
  requireOwnLocation(directory, root, note);
  return root;
};

/** A copied clone carries the note along; two clones must not share one cluster. */
const requireOwnLocation = (directory: string, root: string, note: string): void => {
  const ownerFile = path.join(root, 'belongs-to');
  const owner = readFileSync(ownerFile, 'utf8').trim();
  if (owner === directory) return;
  if (!existsSync(path.join(owner, 'location'))) {
    writeFileSync(ownerFile, `${directory}\n`);
    return;
  }
  throw new EmbeddedPostgresFailed('NOT_REACHABLE', {
    vi: `Dữ liệu ở ${root} thuộc ${owner}. Hãy xóa ${note} để bản này có dữ liệu riêng.`,
    en: `The data in ${root} belongs to ${owner}. Remove ${note} to give this clone its own.`,
  });
};

const moveOutside = (directory: string, onProgress: (notice: Notice) => void): string => {
  const clusters = path.join(sharedDirectory(), 'clusters');
  mkdirSync(clusters, { recursive: true });
  chmodSync(clusters, 0o711);
  const root = path.join(clusters, randomBytes(6).toString('hex'));
  mkdirSync(root);
  writeFileSync(path.join(root, 'belongs-to'), `${directory}\n`);
  writeFileSync(path.join(directory, 'location'), `${root}\n`);
  onProgress({
    vi: `Dữ liệu nằm ở ${root}, vì PostgreSQL không chạy bằng root và không vào được ${directory}`,
    en: `The data lies in ${root}, because PostgreSQL does not run as root and cannot enter ${directory}`,
  });
  return root;
};
