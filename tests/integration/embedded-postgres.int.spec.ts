import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import {
  type DatabaseRole,
  databaseConnections,
} from '../../src/infrastructure/postgres/connections.js';
import { commandLine } from '../../src/infrastructure/postgres/embedded/process-identity.js';

const program = path.join(import.meta.dirname, '..', 'support', 'cluster-program.mjs');

interface Ready {
  readonly ready: number;
  readonly host: string;
  readonly roleSecret: string;
  readonly rows: number;
}
interface Said {
  readonly failed?: string;
  readonly message?: string;
  readonly lost?: string;
}

class ClusterProgram {
  readonly ended: Promise<unknown>;
  private readonly lines: AsyncIterator<string>;
  private constructor(private readonly child: ChildProcessWithoutNullStreams) {
    this.ended = once(child, 'exit');
    this.lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }
  static run(directory: string): ClusterProgram {
    return new ClusterProgram(spawn(process.execPath, [program, directory]));
  }
  get pid(): number {
    return this.child.pid as number;
  }
  async says<T = Said>(): Promise<T> {
    const { value } = await this.lines.next();
    return JSON.parse(value ?? '{}') as T;
  }
  async write(): Promise<void> {
    this.child.stdin.write('write\n');
    await this.says();
  }
  async end(how: 'stop' | 'exit' | 'SIGKILL'): Promise<void> {
    if (how === 'SIGKILL') this.child.kill(how);
    else this.child.stdin.write(`${how}\n`);
    await this.ended;
  }
}

/** By its command line: a dead server may stay as a zombie, which still has a process id. */
const runs = (pid: number): boolean => commandLine(pid).includes('postgres');

const gone = async (pid: number): Promise<void> => {
  while (runs(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
};

const started = async (directory: string): Promise<[ClusterProgram, Ready]> => {
  const running = ClusterProgram.run(directory);
  const said = await running.says<Ready & Said>();
  if (said.failed !== undefined) throw new Error(said.message);
  return [running, said];
};

const keepsOneRow = async (directory: string): Promise<void> => {
  const [first] = await started(directory);
  await first.write();
  await first.end('stop');
  const [second, after] = await started(directory);
  expect(after.rows).toBe(1);
  await second.end('stop');
};

const client = (ready: Ready, role: DatabaseRole, user?: string): pg.Client => {
  const address = { host: ready.host, port: 5432, database: 'luuvet' };
  const settings = databaseConnections(address, ready.roleSecret).forRole(role);
  return new pg.Client({ ...settings, ...(user === undefined ? {} : { user }) });
};

describe('the embedded PostgreSQL', () => {
  const base = mkdtempSync(path.join(tmpdir(), 'luuvet-supervisor-'));
  const directory = path.join(base, 'postgres');
  const locked = path.join(base, 'locked');
  const shallow = path.join(locked, 'postgres');
  const deep = path.join(base, 'x'.repeat(120), 'postgres');
  // The server's user must be able to pass through; mkdtemp makes it 0700.
  beforeAll(() => chmodSync(base, 0o755));
  afterAll(() => {
    for (const place of [shallow, deep]) {
      const note = path.join(place, 'location');
      if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true });
    }
    rmSync(base, { recursive: true });
  });

  it('is durable, checksummed, without TCP, and its login is no superuser', async () => {
    const [running, ready] = await started(directory);
    const session = client(ready, 'migrator');
    await session.connect();
    const { rows } = await session.query(`
      SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
             current_setting('full_page_writes') AS pages, current_setting('listen_addresses') AS tcp,
             current_setting('data_checksums') AS checksums, current_setting('is_superuser') AS super,
             (SELECT datlocale FROM pg_database WHERE datname = current_database()) AS locale`);
    await session.end();
    expect(rows).toEqual([
      {
        fsync: 'on',
        commit: 'on',
        pages: 'on',
        tcp: '',
        checksums: 'on',
        super: 'off',
        locale: 'C.UTF-8',
      },
    ]);
    await running.end('stop');
  });

  it('refuses the superuser that made it', async () => {
    const [running, ready] = await started(directory);
    const session = client(ready, 'migrator', 'luuvet_bootstrap');
    await expect(session.connect()).rejects.toMatchObject({ code: '28000' });
    await running.end('stop');
  });

  it('keeps its rows over a stop and a start', async () => {
    const [first, before] = await started(directory);
    await first.write();
    await first.end('stop');
    const [second, after] = await started(directory);
    expect(after.rows).toBe(before.rows + 1);
    await second.end('stop');
  });

  it('refuses a second program on the same directory and names the first', async () => {
    const [first] = await started(directory);
    const second = ClusterProgram.run(directory);
    const said = await second.says();
    await second.ended;
    expect(said.failed).toBe('ALREADY_RUNNING');
    expect(said.message).toContain(`pid ${first.pid}`);
    await first.write();
    await first.end('stop');
  });

  it('takes over after kill -9 of the program and loses no acknowledged row', async () => {
    const [first, before] = await started(directory);
    await first.write();
    await first.end('SIGKILL');
    expect(runs(before.ready)).toBe(true);
    const [second, after] = await started(directory);
    expect(after.rows).toBe(before.rows + 1);
    expect(runs(before.ready)).toBe(false);
    await second.end('stop');
  });

  it('lets exactly one of four programs take over a killed one', async () => {
    const [killed] = await started(directory);
    await killed.end('SIGKILL');
    const rivals = [1, 2, 3, 4].map(() => ClusterProgram.run(directory));
    const said = await Promise.all(rivals.map((rival) => rival.says<Partial<Ready> & Said>()));
    const refused = said.filter(({ failed }) => failed === 'ALREADY_RUNNING');
    expect(refused.length).toBe(3);
    const winner = rivals[said.findIndex(({ ready }) => ready !== undefined)];
    await winner?.write();
    await winner?.end('stop');
  });

  it('reports the loss of the server, and recovers from it at the next start', async () => {
    const [first, before] = await started(directory);
    await first.write();
    process.kill(before.ready, 'SIGKILL');
    expect((await first.says()).lost).toContain('SIGKILL');
    await first.end('exit');
    const [second, after] = await started(directory);
    expect(after.rows).toBe(before.rows + 1);
    await second.end('stop');
  });

  it('leaves no server behind when the program exits without stopping it', async () => {
    const [running, ready] = await started(directory);
    await running.end('exit');
    await gone(ready.ready);
  });

  it('starts over a pid file that carries the number of a stranger, and lets the stranger live', async () => {
    const stranger = spawn('/bin/sleep', ['60']);
    const pidFile = path.join(directory, 'data', 'postmaster.pid');
    const lines = [stranger.pid, path.join(directory, 'data'), 1, 5432, '', '', '0 0', 'ready'];
    writeFileSync(pidFile, `${lines.join('\n')}\n`);
    const [running] = await started(directory);
    expect(stranger.exitCode).toBeNull();
    await running.end('stop');
    stranger.kill();
  });

  it('starts anew after an initialisation that was cut off', async () => {
    const cut = path.join(base, 'cut');
    mkdirSync(path.join(cut, 'data.new'), { recursive: true });
    writeFileSync(path.join(cut, 'data.new', 'PG_VERSION'), '18\n');
    const [running, ready] = await started(cut);
    expect(ready.rows).toBe(0);
    expect(existsSync(path.join(cut, 'data.new'))).toBe(false);
    await running.end('stop');
  });

  it('works below a directory that only its owner may enter', async () => {
    mkdirSync(locked, { mode: 0o700 });
    await keepsOneRow(shallow);
  });

  it('works in a directory whose path is too long for a Unix socket', async () => {
    await keepsOneRow(deep);
  });

  it('keeps the role secret from everyone else', () => {
    expect(statSync(path.join(directory, 'role-secret')).mode & 0o777).toBe(0o600);
  });
});
