import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/src/infrastructure/postgres/embedded-postgres.js';
import { migrate } from '../../dist/src/infrastructure/postgres/migrate.js';
import { median } from '../workload.mjs';
import { startProgram } from './program.mjs';
import { clusterProcessorMs } from './server-processor.mjs';

const people = 64;
const recordsCount = 960;
const warmUpRequests = 4_000;
const file = (name) => path.join(import.meta.dirname, name);
const rounded = (number, digits = 2) => Math.round(number * 10 ** digits) / 10 ** digits;

/** A server with a school of its own in it, and the process that will put load on it. */
const openContender = async (name, { program, args, database }) => {
  const server = await startProgram(file(program), args);
  const load = await startProgram(file('load-program.mjs'), [name]);
  const school = await server.ask('found', { people, database });
  await load.ask('prepare', { ...school, count: recordsCount });
  return { server, load };
};

/** So many requests, however long they take: code compiled, connections open, states remembered. */
const warmUp = async ({ name, load }) => {
  for (let made = 0; made < warmUpRequests; ) {
    process.stderr.write(`\r\u001B[2Kwarming up: ${name}`);
    made += (await load.ask('measure', { clients: people, seconds: 1 })).events;
  }
};

/** One round, with all the work it makes: the clock stops at once, the meters when all is done. */
const measureRound = async ({ server, load }, { postmasterPid, ...wanted }) => {
  const before = [await server.ask('processorMs'), clusterProcessorMs(postmasterPid)];
  await server.ask('watch');
  const { processorMs, ...figures } = await load.ask('measure', wanted);
  const behind = await server.ask('caughtUp');
  const spent = [await server.ask('processorMs'), clusterProcessorMs(postmasterPid)];
  const [serverMs, databaseMs] = spent.map(
    (after, meter) => (after - before[meter]) / figures.events,
  );
  return { ...figures, ...behind, serverMs, databaseMs, clientMs: processorMs / figures.events };
};

/**
 * One mutation end to end over HTTP, by the engine and by an ordinary program with the same form,
 * in turn and on the same PostgreSQL; figures are medians over the rounds.
 */
export const compareMutations = async (directory, { seconds, rounds }) => {
  const postgres = await startEmbeddedPostgres({
    directory: path.join(directory, 'postgres'),
    serverSettings: { max_connections: '200' },
  });
  await migrate(postgres.connections, postgres.roleSecret);
  const admin = new pg.Client(postgres.adminConfig());
  await admin.connect();
  await admin.query('create database twin');
  await admin.end();
  const { host, port, user, password } = postgres.adminConfig();
  const luuvet = await openContender('luuvet', {
    program: 'luuvet-program.mjs',
    args: [directory],
  });
  const twin = await openContender('twin', {
    program: 'twin-program.mjs',
    database: { host, port, user, password, database: 'twin' },
  });
  const contenders = [
    { name: 'NestJS + TypeORM twin', ...twin, sealed: false },
    { name: 'Lưu Vết', ...luuvet, sealed: false },
    { name: 'Lưu Vết, awaitSealed', ...luuvet, sealed: true },
  ];
  const { postmasterPid } = postgres;
  for (const contender of contenders.filter(({ sealed }) => !sealed)) await warmUp(contender);
  const table = [];
  const behind = [];
  for (const clients of [16, 64]) {
    const figures = contenders.map(() => []);
    for (let round = 1; round <= rounds; round += 1) {
      for (const [place, contender] of contenders.entries()) {
        process.stderr.write(`\r\u001B[2K${clients} clients, round ${round}: ${contender.name}`);
        const { sealed } = contender;
        const wanted = { clients, seconds, sealed, postmasterPid };
        figures[place].push(await measureRound(contender, wanted));
      }
    }
    for (const [place, { name }] of contenders.entries()) {
      table.push(rowOf(clients, name, figures[place], figures[0]));
      if (place > 0) behind.push(behindOf(clients, name, figures[place]));
    }
  }
  process.stderr.write('\r\u001B[2K');
  console.table(table);
  console.table(behind);
  for (const { server, load } of [twin, luuvet]) {
    await load.stop();
    await server.stop();
  }
  await postgres.stop();
  return { table, behind };
};

const medianOf = (figures, key) => median(figures.map((figure) => figure[key]));

const rowOf = (clients, name, figures, twin) => {
  const of = (key) => medianOf(figures, key);
  const ratios = figures.map(
    (figure, round) => figure.eventsPerSecond / twin[round].eventsPerSecond,
  );
  return {
    clients,
    contender: name,
    'requests/s': Math.round(of('eventsPerSecond')),
    'p50 ms': rounded(of('p50Ms')),
    'p99 ms': rounded(of('p99Ms')),
    'x twin (pairwise)': rounded(median(ratios)),
    'x twin': rounded(of('eventsPerSecond') / medianOf(twin, 'eventsPerSecond')),
    'processor ms: server': rounded(of('serverMs')),
    database: rounded(of('databaseMs')),
    client: rounded(of('clientMs')),
  };
};

const behindOf = (clients, name, figures) => {
  const of = (key) => Math.round(medianOf(figures, key));
  return {
    clients,
    contender: name,
    'seal lag p99 ms': of('sealLagP99Ms'),
    'read models behind p50 ms': of('readModelLagP50Ms'),
    'p99 ms': of('readModelLagP99Ms'),
    'checkpoint age p99 ms': of('checkpointAgeP99Ms'),
    'caught up after ms': of('caughtUpMs'),
  };
};
