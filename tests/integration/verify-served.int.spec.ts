import { createPublicKey } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { command } from '../../src/cli/verify.command.js';
import { demoClassId, demoPersonId, demoSchoolId } from '../../src/demo/demo-school.js';
import { readsStream } from '../../src/domain/shared/ids.js';
import { leafHash } from '../../src/infrastructure/codec/sha256.js';
import { LogProofs } from '../../src/infrastructure/log/log-proofs.js';
import { noteVerifier } from '../../src/infrastructure/log/signed-note.js';
import { verifyLogProof } from '../../src/infrastructure/log/tlog-proof.js';
import { type CommandOutcome, enterSettings, runCommand } from '../support/command-environment.js';
import { dayIn } from '../support/days.js';
import { openSession, until } from '../support/ledger-session.js';
import { act, done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';

let school: ServedSchool;
let leaveSettings: () => void;

beforeAll(async () => {
  school = await serveDemoSchool();
  leaveSettings = enterSettings(school.database, school.directory);
}, 60_000);
afterAll(async () => {
  leaveSettings();
  await school.close();
});

const run = (...args: string[]): Promise<CommandOutcome> => runCommand(command, ...args);

describe('luuvet verify beside the running engine', () => {
  test('finds ledger, signatures, files, keys and read models of the demo school clean', async () => {
    await school.ask('principal', personalNumbers);
    const { store } = school.engine;
    expect(await store.readStream(demoSchoolId, readsStream(demoSchoolId))).toHaveLength(1);
    await published();
    const { exitCode, text } = await run('--json');
    const report = JSON.parse(text);
    expect(report).toMatchObject({ verdict: 'clean', notChecked: [], firstBad: null });
    expect(report.counts.events).toBeGreaterThan(100);
    expect(report.counts.checkpoints).toBeGreaterThan(0);
    expect(report.counts.tiles).toBeGreaterThan(0);
    expect(report.counts.keys).toBeGreaterThan(100);
    expect(exitCode).toBe(0);
  }, 60_000);

  test('finds a view that leaves corrections out, which no table shows', async () => {
    const projector = await openSession(school.database, 'projector');
    const { rows } = await projector.query<{ definition: string }>(
      `SELECT pg_get_viewdef('read.record_history'::regclass) AS definition`,
    );
    const makeView = async (definition: string): Promise<void> => {
      await projector.query(
        `CREATE OR REPLACE VIEW read.record_history WITH (security_invoker = true) AS ${definition}`,
      );
    };
    const own = (rows[0]?.definition ?? '').replace(';', '');
    await makeView(`${own} WHERE NOT (type LIKE 'record.correction%')`);
    const { exitCode, text } = await run('--json');
    await makeView(own);
    await projector.end();
    expect(JSON.parse(text)).toMatchObject({
      verdict: 'tampered',
      findingCount: 1,
      firstBad: { code: 'read-model-altered', at: 'read.record_history/definition' },
    });
    expect(exitCode).toBe(1);
  }, 60_000);
});

/** Reading them is an entry of the log too, in a stream of its own. */
const personalNumbers = `{ class(id: "${demoClassId('Lá 2')}") { dossiers(first: 20) { edges { node {
  record(kind: "child-profile") { fields(only: ["personalNo"]) { value { __typename } } } } } } } }`;

const logFile = (name: string): string => path.join(school.directory, 'log', demoSchoolId, name);

/** Waits until everything that was sealed is published. */
const published = (): Promise<void> =>
  until('all is published', async () => {
    const size = (await school.engine.store.logSizes()).get(demoSchoolId);
    const note = await readFile(logFile('checkpoint'), 'utf8').catch(() => '');
    return note.split('\n')[1] === String(size);
  });

interface Proven {
  readonly leaf: Uint8Array;
  readonly proof: string;
}

/** Every event of the log so far with its proof, as somebody outside could have kept them. */
const proofsNow = async (): Promise<readonly Proven[]> => {
  await published();
  const size = Number((await readFile(logFile('checkpoint'), 'utf8')).split('\n')[1]);
  const events = await school.engine.store.readAll(demoSchoolId, 0n, size);
  const proofs = new LogProofs(path.join(school.directory, 'log'));
  const proven: Proven[] = [];
  for (const { bytes, logIndex } of events) {
    const proof = await proofs.entryProof(demoSchoolId, Number(logIndex));
    if (proof === null) throw new Error(`entry ${logIndex} has no proof`);
    proven.push({ leaf: leafHash(bytes), proof });
  }
  return proven;
};

const holds = async ({ leaf, proof }: Proven): Promise<boolean> => {
  const pem = await readFile(path.join(school.directory, 'keys', 'log-signing.pem'));
  const [origin = ''] = (await readFile(logFile('checkpoint'), 'utf8')).split('\n');
  return verifyLogProof(proof, leaf, noteVerifier(origin, createPublicKey(pem))) !== null;
};

/** A child leaves, its period runs out, and its data is destroyed as the law wants it. */
const purgeOneChild = async (): Promise<string> => {
  const answer = await school.ask<{ class: { dossiers: { edges: { node: { id: string } }[] } } }>(
    'principal',
    'query ($id: ID!) { class(id: $id) { dossiers(first: 1) { edges { node { id } } } } }',
    { id: demoClassId('Lá 2') },
  );
  const dossierId = answer.class.dossiers.edges[0]?.node.id ?? '';
  const exit = {
    dossierId,
    exitKind: 'COMPLETED',
    exitedOn: dayIn(0, school.clock),
    decisionNo: '20/QĐ',
  };
  await done(school, 'registrar', 'recordExit', exit);
  const basis = { dossierId, legalBasis: 'Hết thời hạn bảo quản' };
  const { createdId } = await done(school, 'registrar', 'proposeDisposition', basis);
  const of = { dossierId, dispositionId: createdId };
  school.clock.pass({ days: 6 * 366 });
  const council = ['MN79CB002', 'MN79CB007', 'MN79CB027'].map(demoPersonId);
  const appraisal = { ...of, council, minutesNo: '1/BB', verdict: 'DISPOSE' };
  await done(school, 'boardMember', 'appraiseDisposition', appraisal);
  await done(school, 'principal', 'approveDisposition', { ...of, decisionNo: '30/QĐ' });
  const notice = {
    ...of,
    channel: 'LETTER',
    servedOn: dayIn(0, school.clock),
    waitThrough: dayIn(30, school.clock),
  };
  await done(school, 'registrar', 'serveDispositionNotice', notice);
  school.clock.pass({ days: 32 });
  const backup = { ...of, custodyUntil: dayIn(365, school.clock) };
  await done(school, 'systemAdministrator', 'makeFinalBackup', backup);
  const executed = await act(school, 'systemAdministrator', 'executeDisposition', of);
  expect(executed.__typename).toBe('CommandDone');
  return dossierId;
};

const disposalOf = async (dossierId: string): Promise<string> => {
  const { dossier } = await school.ask<{ dossier: { status: string } }>(
    'principal',
    'query ($id: ID!) { dossier(id: $id) { status } }',
    { id: dossierId },
  );
  return dossier.status;
};

describe('after the data of a child was destroyed', () => {
  test('the ledger is clean, extends what was kept, and every earlier proof holds', async () => {
    const earlier = await proofsNow();
    const kept = path.join(school.directory, 'kept-checkpoint');
    await writeFile(kept, await readFile(logFile('checkpoint')));
    const before = JSON.parse((await run('--json')).text);

    const dossierId = await purgeOneChild();
    await until('it is destroyed', async () => (await disposalOf(dossierId)) === 'DISPOSED');
    await published();

    const { exitCode, text } = await run('--json', '--checkpoint', kept);
    const after = JSON.parse(text);
    expect(after).toMatchObject({ verdict: 'clean', notChecked: [], firstBad: null });
    expect(exitCode).toBe(0);
    expect(after.counts.events).toBeGreaterThan(before.counts.events);
    // The child's keys are gone: what is verified is proof without data.
    expect(after.counts.keys).toBeLessThan(before.counts.keys);

    const stored = new Set(
      (await proofsNow()).map(({ leaf }) => Buffer.from(leaf).toString('hex')),
    );
    expect(earlier.length).toBeGreaterThan(100);
    for (const proven of earlier) {
      expect(await holds(proven)).toBe(true);
      expect(stored).toContain(Buffer.from(proven.leaf).toString('hex'));
    }
    const [first, second] = earlier as [Proven, Proven];
    expect(await holds({ ...first, leaf: second.leaf })).toBe(false);
  }, 120_000);
});

describe('a read model that was changed by hand', () => {
  /** Of the live tables of that read model, the first. */
  const tableOf = async (projection: string): Promise<string> => {
    const [row] = await asProjector<{ tables: string[] }>(
      `SELECT tables FROM read.projection_generation
        WHERE projection = '${projection}' AND state = 'live'`,
    );
    return `read."${row?.tables[0] ?? ''}"`;
  };
  const asProjector = async <Row extends object>(statement: string): Promise<Row[]> => {
    const projector = await openSession(school.database, 'projector');
    const { rows } = await projector.query<Row>(statement);
    await projector.end();
    return rows;
  };

  test('is named with the entry that the changed row came from', async () => {
    const table = await tableOf('people');
    const [row] = await asProjector<{ log_index: string }>(
      `UPDATE ${table} SET staff_code = 'MN79CB999'
        WHERE log_index = (SELECT max(log_index) FROM ${table}) RETURNING log_index`,
    );
    const { exitCode, text } = await run('--json');
    expect(JSON.parse(text)).toMatchObject({
      verdict: 'tampered',
      firstBad: {
        code: 'read-model-differs',
        schoolId: demoSchoolId,
        logIndex: row?.log_index,
        at: expect.stringMatching(/^people\//),
      },
    });
    expect(exitCode).toBe(1);
    expect(text).not.toContain('MN79CB999');
  }, 60_000);

  test('is named when a row is gone, and left alone when asked to', async () => {
    const table = await tableOf('people');
    const [row] = await asProjector<{ log_index: string }>(
      `DELETE FROM ${table} WHERE log_index = (SELECT min(log_index) FROM ${table})
        RETURNING log_index`,
    );
    const { exitCode, text } = await run('--json');
    expect(JSON.parse(text)).toMatchObject({
      verdict: 'tampered',
      firstBad: {
        code: 'read-model-differs',
        schoolId: demoSchoolId,
        logIndex: row?.log_index,
      },
    });
    expect(exitCode).toBe(1);
    expect((await run('--skip-read-models')).exitCode).toBe(0);
  }, 60_000);
});
