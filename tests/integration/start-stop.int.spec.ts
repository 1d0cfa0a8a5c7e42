import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoSchoolId } from '../../src/demo/demo-school.js';
import { enterSettings } from '../support/command-environment.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres.js';
import { StartedServer } from '../support/started-server.js';
import { until } from '../support/until.js';

const { jest } = import.meta;

// Each starts a server, and one of them waits for it to be cut off.
jest.setTimeout(180_000);

/** The longest that can be set: a busy machine is not to be taken for a server that hangs. */
const shutdownMsMax = 60_000;

let database: TestDatabase;
let directory: string;
let settings: NodeJS.ProcessEnv;
const servers: StartedServer[] = [];
const sockets: Socket[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  directory = await mkdtemp(path.join(tmpdir(), 'luuvet-start-stop-'));
  // The embedded server's own user must be able to pass through.
  await chmod(directory, 0o755);
  const leave = enterSettings(database, path.join(directory, 'var'));
  const limits = { LUUVET_DRAIN_MS: '0', LUUVET_SHUTDOWN_TIMEOUT_MS: String(shutdownMsMax) };
  settings = { ...process.env, ...limits };
  leave();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) await server.kill();
});
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const ready = async (more: NodeJS.ProcessEnv = {}): Promise<StartedServer> => {
  const server = await StartedServer.ready({ ...settings, ...more });
  servers.push(server);
  return server;
};

const connectTo = async (server: StartedServer): Promise<Socket> => {
  // Half open: it does not go away by itself when the server says that it is done.
  const address = { port: server.port, host: '127.0.0.1', allowHalfOpen: true };
  const socket = connect(address).on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  // A connection opened later is answered: this one has reached the server.
  await fetch(`http://127.0.0.1:${server.port}/health/live`);
  return socket;
};

const registrarToken = async (): Promise<string> => {
  const file = await readFile(path.join(directory, 'var', 'demo-sign-ins.json'), 'utf8');
  const signIns = JSON.parse(file) as { role: string; token: string }[];
  return signIns.find(({ role }) => role === 'registrar')?.token ?? '';
};

describe('the server, told to stop', () => {
  it('waits for nobody who has only connected', async () => {
    const server = await ready();
    await connectTo(server);
    const { exitCode, tookMs } = await server.stop();
    expect(exitCode).toBe(0);
    // Whoever holds a connection would be waited for, half of the time limit.
    expect(tookMs).toBeLessThan(shutdownMsMax / 2);
  });

  it('cuts off an upload that has stalled, and still ends in order', async () => {
    // Half of it is for the upload, the other half for everything else.
    const server = await ready({ LUUVET_SHUTDOWN_TIMEOUT_MS: '12000' });
    const socket = await connectTo(server);
    socket.write(
      'POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n' +
        `Authorization: Bearer ${await registrarToken()}\r\nContent-Length: 1000\r\n\r\nPK`,
    );
    await fetch(`http://127.0.0.1:${server.port}/health/ready`);
    const { exitCode } = await server.stop();
    expect(exitCode).toBe(0);
    expect(server.output).not.toContain('took too long');
  });

  it('says that it is not ready while it still listens', async () => {
    const server = await ready({ LUUVET_DRAIN_MS: '6000' });
    const health = async (): Promise<string> => {
      const response = await fetch(`http://127.0.0.1:${server.port}/health/ready`);
      return `${response.status} ${((await response.json()) as { status: string }).status}`;
    };
    expect(await health()).toBe('200 ready');
    server.send('SIGTERM');
    await until(async () => (await health()) === '503 stopping');
    expect(await server.ended).toMatchObject({ exitCode: 0 });
  });

  it('stays with the first signal when more come, and says so', async () => {
    const server = await ready({ LUUVET_DRAIN_MS: '6000' });
    server.send('SIGINT');
    await server.says('Đang dừng');
    await until(() => {
      server.send('SIGINT');
      return server.output.includes('chưa xong');
    });
    server.send('SIGTERM');
    expect(await server.ended).toMatchObject({ exitCode: 0, signal: null });
  });
});

describe('the server, told to stop while it starts', () => {
  const embedded = (): NodeJS.ProcessEnv => {
    const { DATABASE_URL: _, LUUVET_ROLE_SECRET: __, ...rest } = settings;
    return { ...rest, LUUVET_VAR_DIRECTORY: path.join(directory, 'stopped') };
  };
  const pidFile = (): string =>
    path.join(directory, 'stopped', 'postgres', 'data', 'postmaster.pid');

  it.each([
    'opening the database',
    'migrating the schema',
    'starting the ledger engine',
    'importing the register',
  ])('at "%s" leaves no PostgreSQL behind', async (step) => {
    const server = StartedServer.run(embedded());
    servers.push(server);
    await server.says(step);
    server.send('SIGINT');
    expect(await server.ended).toMatchObject({ exitCode: 0, signal: null });
    expect(server.output).not.toContain('is running');
    expect(existsSync(pidFile())).toBe(false);
  });
});

describe('the server, started beside what does not belong together', () => {
  const refused = async (environment: NodeJS.ProcessEnv): Promise<string> => {
    const server = StartedServer.run(environment);
    servers.push(server);
    expect(await server.ended).toMatchObject({ exitCode: 1 });
    expect(server.output).not.toContain('is running');
    return server.output;
  };

  it('refuses a database that lacks what was published, and makes no keys for it', async () => {
    const varDirectory = path.join(directory, 'published');
    const log = path.join(varDirectory, 'log', randomUUID());
    await mkdir(log, { recursive: true });
    const root = Buffer.alloc(32).toString('base64');
    await writeFile(path.join(log, 'checkpoint'), `here/log\n294\n${root}\n\n— a signature\n`);
    const said = await refused({ ...settings, LUUVET_VAR_DIRECTORY: varDirectory });
    expect(said).toContain('Cơ sở dữ liệu thiếu dữ liệu đã công bố');
    expect(said).toContain('published 294, cơ sở dữ liệu / database 0');
    expect(said).toContain(`remove the whole directory ${varDirectory}`);
    expect(existsSync(path.join(varDirectory, 'keys'))).toBe(false);
  });

  it('refuses an older database than the log, as it does an empty one', async () => {
    const varDirectory = path.join(directory, 'var');
    const file = path.join(varDirectory, 'log', demoSchoolId, 'checkpoint');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace(/^(.*\n)\d+/, '$199999'));
    const said = await refused(settings);
    await writeFile(file, before);
    expect(said).toContain('published 99999');
  });

  it('refuses when its keys are lost, names each, and makes no other', async () => {
    const keys = path.join(directory, 'var', 'keys');
    await rename(keys, `${keys}-away`);
    const said = await refused(settings);
    const isThere = existsSync(keys);
    await rename(`${keys}-away`, keys);
    expect(isThere).toBe(false);
    expect(said).toContain('Mất tệp khóa, mà cơ sở dữ liệu đã có trường.');
    expect(said).toContain('A key file is lost');
    expect(said).toContain(`${keys}/master.key (LUUVET_MASTER_KEY)`);
    expect(said).toContain(`${keys}/backup.key (LUUVET_BACKUP_KEY)`);
    expect(said).toContain(`${keys}/log-signing.pem (LUUVET_LOG_SIGNING_KEY)`);
  });

  it('gives new sample sign-ins when the database does not know the old ones', async () => {
    const file = path.join(directory, 'var', 'demo-sign-ins.json');
    const before = await readFile(file, 'utf8');
    const old = before.replaceAll('"lvs_', '"lvs_of-before-');
    expect(old).not.toBe(before);
    await writeFile(file, old);
    const server = await ready();
    expect(server.output).not.toContain('lvs_of-before-');
    const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await registrarToken()}`,
      },
      body: JSON.stringify({ query: '{ school { name } }' }),
    });
    expect(await response.json()).toMatchObject({ data: { school: { name: expect.anything() } } });
    await server.stop();
  });
});
