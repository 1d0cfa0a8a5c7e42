import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { signCheckpoint } from '../../src/infrastructure/log/checkpoint.js';
import { rootOf } from '../support/tree-reference.js';
import { atEntry, TamperedLedger } from '../support/tampered-ledger.js';
import { entriesOf } from '../support/verified-ledger.js';

let site: TamperedLedger;
beforeAll(async () => {
  site = await TamperedLedger.open();
});
afterAll(() => site.close());
afterEach(() => site.restore());

describe('what follows from the events', () => {
  test.each([
    ['stream-head-differs', `UPDATE ledger.stream_head SET revision = revision - 1`],
    ['stream-head-differs', `UPDATE ledger.stream_head SET hash = sha256(hash)`],
    ['stream-head-missing', 'DELETE FROM ledger.stream_head'],
  ] as const)('%s after %s', async (code, statement) => {
    await site.dba.run(`${statement} WHERE school_id = $1 AND stream_id = $2`, [
      site.school,
      site.target.streamId,
    ]);
    await site.expectFound(code, { streamId: site.target.streamId });
  });

  test('a head without events is found, one that only guards an absent stream is not', async () => {
    const streamId = 'record-00000000-0000-4000-8000-000000000000';
    await site.dba.run('INSERT INTO ledger.stream_head VALUES ($1, $2, -1, NULL)', [
      site.school,
      streamId,
    ]);
    expect((await site.verify()).verdict).toBe('clean');
    await site.dba.run(
      `UPDATE ledger.stream_head SET revision = 0, hash = sha256('') WHERE stream_id = $1`,
      [streamId],
    );
    await site.expectFound('stream-head-unfounded', { streamId });
  });

  test.each([
    ['command-missing', 'DELETE FROM ledger.command'],
    ['command-differs', 'UPDATE ledger.command SET command_id = gen_random_uuid()'],
    ['command-missing', 'UPDATE ledger.command SET first_revisions[1] = first_revisions[1] + 1'],
    ['command-missing', 'UPDATE ledger.command SET event_counts[1] = event_counts[1] - 1'],
    ['command-differs', 'UPDATE ledger.command SET stream_ids = stream_ids || stream_ids'],
  ] as const)('%s after %s', async (code, statement) => {
    const [event] = await site.dba.rows<{ command_id: string }>(
      `SELECT command_id FROM ledger.event WHERE ${atEntry}`,
      site.placeOf(),
    );
    await site.dba.run(`${statement} WHERE command_id = $1`, [event?.command_id]);
    await site.expectFound(code, {});
  });

  test('a command that names what never happened is found', async () => {
    await site.dba.run(
      `INSERT INTO ledger.command SELECT school_id, gen_random_uuid(), fingerprint, applied_at,
              stream_ids, ARRAY[1000], ARRAY[1] FROM ledger.command
        WHERE school_id = $1 AND cardinality(stream_ids) = 1 LIMIT 1`,
      [site.school],
    );
    await site.expectFound('command-unfounded', { revision: 1000n });
  });

  test('fingerprints and times of commands say nothing about what happened', async () => {
    await site.dba.run(`UPDATE ledger.command SET fingerprint = 'ff', applied_at = 'epoch'`);
    expect((await site.verify()).verdict).toBe('clean');
  });
});

describe('what was signed and published', () => {
  const lastCheckpoint = `school_id = $1 AND size = ${entriesOf.first}`;

  test.each([
    ['checkpoint-root-differs', 'root = sha256(root)'],
    ['checkpoint-columns-differ', 'root = sha256(root)'],
    ['checkpoint-not-signed', 'note = set_byte(note, 30, get_byte(note, 30) # 1)'],
    ['checkpoint-not-signed', `note = note || '\\x0a'`],
    ['checkpoint-columns-differ', `size = ${entriesOf.first - 1}`],
    ['checkpoint-beyond-log', `size = ${entriesOf.first + 1}`],
  ] as const)('%s after %s', async (code, change) => {
    await site.dba.run(`UPDATE ledger.checkpoint SET ${change} WHERE ${lastCheckpoint}`, [
      site.school,
    ]);
    await site.expectFound(code, {});
  });

  test('a checkpoint that was published and is recorded no more is found', async () => {
    await site.dba.run(`DELETE FROM ledger.checkpoint WHERE ${lastCheckpoint}`, [site.school]);
    await site.expectFound('checkpoint-missing', { logIndex: BigInt(entriesOf.first) });
  });

  test('a fork signed with the own key is found', async () => {
    const size = entriesOf.first;
    const root = rootOf([Buffer.alloc(32)]);
    const signer = site.ledger.log.signer(site.school);
    const note = signCheckpoint({ origin: signer.name, size, root }, signer);
    await site.ledger.log.files(site.school).writeCheckpoint(Buffer.from(note));
    await site.expectFound('checkpoint-root-differs', { at: 'published checkpoint' });
  });

  test('a changed hash in any tile is found and located', async () => {
    const files = site.ledger.log.files(site.school);
    for (const tile of await files.tilePaths()) {
      const file = path.join(files.directory, tile);
      const bytes = await readFile(file);
      const place = Math.floor(bytes.length / 32 / 2);
      bytes[place * 32] = (bytes[place * 32] as number) ^ 1;
      await writeFile(file, bytes);
      await site.expectFound('tile-differs', { at: tile });
      await site.republish();
    }
  });

  test('a missing tile and one beyond the log are found', async () => {
    const files = site.ledger.log.files(site.school);
    await rm(path.join(files.directory, 'tile/0/000'));
    await site.expectFound('tile-missing', { logIndex: 0n, at: 'tile/0/000' });
    await site.republish();
    await files.writeTiles([{ name: { level: 0, index: 7, width: 1 }, bytes: Buffer.alloc(32) }]);
    await site.expectFound('tile-unexpected', { at: 'tile/0/007.p/1' });
  });
});

describe('rows that are hidden from the auditor alone', () => {
  const forge = `INSERT INTO ledger.event
    SELECT (SELECT max(seq) + 1 FROM ledger.event), txid, recorded_at, revision + 1, version,
           school_id, event_id, command_id, stream_id, type, hash, bytes, ciphertexts
      FROM ledger.event WHERE ${atEntry}`;

  test.each([
    ['takes rows away', 'AS RESTRICTIVE FOR SELECT TO luuvet_auditor USING (seq <= 484)'],
    ['takes rows away from everybody', 'AS RESTRICTIVE USING (true)'],
  ])('by a policy that %s are found', async (_, policy) => {
    await site.dba.run(forge, site.placeOf(site.streamEnd));
    await site.dba.run(`CREATE POLICY hide ON ledger.event ${policy}`);
    const { verdict, findings } = await site.verify();
    await site.dba.run('DROP POLICY hide ON ledger.event');
    expect(verdict).toBe('tampered');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'rows-hidden', at: 'event' }));
  });

  test('by a policy that shows only some are found', async () => {
    await site.dba.run('ALTER POLICY all_schools ON ledger.event USING (seq <= 484)');
    const { verdict, findings } = await site.verify();
    await site.dba.run('ALTER POLICY all_schools ON ledger.event USING (true)');
    expect(verdict).toBe('tampered');
    expect(findings).toContainEqual(expect.objectContaining({ code: 'rows-hidden', at: 'event' }));
    expect((await site.verify()).verdict).toBe('clean');
  });
});

describe('the closed world of columns', () => {
  test('a column, a table and a view that nobody listed are found', async () => {
    await site.dba.run('ALTER TABLE ledger.event ADD COLUMN note text');
    await site.dba.run(
      'CREATE TABLE ledger.side_door (at int); CREATE VIEW ledger.show AS SELECT 1',
    );
    const { findings } = await site.verify();
    const found = findings.map(({ code, at }) => `${code} ${at}`);
    expect(found).toEqual([
      'column-unknown event.note',
      'table-unknown show',
      'table-unknown side_door',
    ]);
    await site.dba.run('ALTER TABLE ledger.event DROP COLUMN note');
    await site.dba.run('DROP TABLE ledger.side_door; DROP VIEW ledger.show');
  });

  test('a column and a table that are gone are found, and nothing is called clean', async () => {
    await site.dba.run('ALTER TABLE ledger.command RENAME COLUMN fingerprint TO print');
    await site.dba.run('ALTER TABLE ledger.log RENAME TO register');
    const report = await site.verify();
    expect(report.verdict).toBe('tampered');
    expect(report.findings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'column-missing command.fingerprint',
      'column-unknown command.print',
      'table-missing log',
      'table-unknown register',
    ]);
    await site.dba.run('ALTER TABLE ledger.command RENAME COLUMN print TO fingerprint');
    await site.dba.run('ALTER TABLE ledger.register RENAME TO log');
  });
});
