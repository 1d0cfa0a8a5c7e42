import { atEntry, TamperedLedger } from '../support/tampered-ledger.js';
import { entriesOf, lastCommandEntries } from '../support/verified-ledger.js';

let site: TamperedLedger;
beforeAll(async () => {
  site = await TamperedLedger.open();
});
afterAll(() => site.close());
afterEach(() => site.restore());

describe('the log', () => {
  test('an entry that was deleted is named', async () => {
    await site.dba.run('DELETE FROM ledger.log_entry WHERE school_id = $1 AND log_index = $2', [
      site.school,
      site.target.logIndex,
    ]);
    const { findings } = await site.expectFound('log-entry-missing', {
      logIndex: BigInt(site.target.logIndex),
    });
    expect(findings.map(({ code }) => code)).toContain('event-not-sealed');
  });

  test('an entry that is there twice is named', async () => {
    await site.dba.run(
      `INSERT INTO ledger.log_entry SELECT * FROM ledger.log_entry
        WHERE school_id = $1 AND log_index = $2`,
      [site.school, site.target.logIndex],
    );
    await site.expectFound('log-entry-misplaced', { logIndex: BigInt(site.target.logIndex) });
  });

  test('an entry beyond the end is named', async () => {
    await site.dba.run(
      `INSERT INTO ledger.log_entry
       SELECT school_id, log_index + 1000, seq + 100000, revision, stream_id, hash
         FROM ledger.log_entry WHERE school_id = $1 AND log_index = $2`,
      [site.school, site.target.logIndex],
    );
    await site.expectFound('log-entry-misplaced', {
      logIndex: BigInt(site.target.logIndex + 1000),
    });
  });

  test('another size is found', async () => {
    await site.dba.run('UPDATE ledger.log SET size = size + 1 WHERE school_id = $1', [site.school]);
    await site.expectFound('log-size-differs', {});
  });

  test('a school that was taken out whole is found by its checkpoints and files', async () => {
    for (const table of ['event', 'log_entry', 'log', 'stream_head', 'command']) {
      await site.dba.run(`DELETE FROM ledger.${table} WHERE school_id = $1`, [site.school]);
    }
    await site.expectFound('checkpoint-beyond-log', { at: 'published checkpoint' });
    await site.dba.run('DELETE FROM ledger.checkpoint WHERE school_id = $1', [site.school]);
    await site.expectFound('checkpoint-beyond-log', { at: 'published checkpoint' });
  });
});

describe("the sealer's row", () => {
  test.each([
    ['sealed_to', 'sealed_to = 9000000000000000000'],
    ['sealed_to', 'sealed_to = (SELECT max(seq) FROM ledger.event)'],
    ['adopted_seq', 'adopted_seq = 9000000000000000000, sealed_to = 9000000000000000000'],
    ['window_low', `window_low = '9000000000000000000'`],
    ['window_high', `window_high = '9000000000000000000'`],
  ])('is found with a %s that lets events wait for ever: %s', async (column, change) => {
    await site.dba.run('CREATE TABLE vault.sealer AS TABLE ledger.sealer');
    await site.dba.run(`UPDATE ledger.sealer SET ${change}`);
    const { verdict, findings } = await site.verify();
    await site.dba.run('DELETE FROM ledger.sealer');
    const gone = await site.verify();
    await site.dba.run('INSERT INTO ledger.sealer SELECT * FROM vault.sealer');
    await site.dba.run('DROP TABLE vault.sealer');
    expect(verdict).toBe('tampered');
    const found = (at: string) => expect.objectContaining({ code: 'sealer-differs', at });
    expect(findings).toContainEqual(found(`sealer.${column}`));
    expect(gone.findings).toContainEqual(found('sealer'));
    expect((await site.verify()).verdict).toBe('clean');
  });
});

describe('a changed entry of the log', () => {
  test.each([
    ['log-entry-differs', 'hash = sha256(hash)'],
    ['log-entry-misplaced', 'hash = NULL'],
    ['stream-order-broken', 'revision = revision + 1'],
    ['stream-order-broken', `stream_id = 'record-00000000-0000-4000-8000-000000000000'`],
    ['event-missing', 'seq = seq + 100000'],
  ] as const)('%s after %s, at that entry', async (code, change) => {
    await site.dba.run('ALTER TABLE ledger.log_entry ALTER COLUMN hash DROP NOT NULL');
    await site.dba.run(`UPDATE ledger.log_entry SET ${change} WHERE ${atEntry}`, site.placeOf());
    const { firstBad } = await site.expectFound(code, { logIndex: BigInt(site.target.logIndex) });
    expect(firstBad).toMatchObject({
      schoolId: site.school,
      logIndex: BigInt(site.target.logIndex),
    });
  });
});

describe('an emptied table', () => {
  test.each([
    ['event', 'event-missing', 0n],
    ['log_entry', 'log-size-differs', 0n],
    ['log', 'log-size-differs', BigInt(entriesOf.first)],
    ['stream_head', 'stream-head-missing', null],
    ['command', 'command-missing', 0n],
    ['checkpoint', 'checkpoint-missing', BigInt(entriesOf.first)],
  ] as const)('%s is found as %s', async (table, code, logIndex) => {
    await site.dba.run(`TRUNCATE ledger.${table}`);
    await site.expectFound(code, logIndex === null ? {} : { logIndex });
  });

  test('in all tables at once is found by the files, and without them by the checkpoint kept outside', async () => {
    await site.dba.run(
      `TRUNCATE ledger.event, ledger.log_entry, ledger.log, ledger.stream_head, ledger.command,
                ledger.checkpoint`,
    );
    await site.expectFound('checkpoint-beyond-log', { logIndex: 0n, at: 'published checkpoint' });
    await site.republish();
    expect((await site.verify()).verdict).toBe('clean');
    await site.expectFound(
      'kept-checkpoint-beyond-log',
      { logIndex: 0n, at: `kept checkpoint ${entriesOf.first}` },
      { keptCheckpoint: site.kept },
    );
  });
});

const cutTail = async (entries: number): Promise<void> => {
  const [{ size }] = (await site.dba.rows<{ size: string }>(
    'SELECT size FROM ledger.log WHERE school_id = $1',
    [site.school],
  )) as [{ size: string }];
  const keep = Number(size) - entries;
  await site.dba.run(
    `DELETE FROM ledger.event e USING ledger.log_entry l
      WHERE l.seq = e.seq AND l.school_id = $1 AND l.log_index >= $2`,
    [site.school, keep],
  );
  await site.dba.run('DELETE FROM ledger.log_entry WHERE school_id = $1 AND log_index >= $2', [
    site.school,
    keep,
  ]);
  await site.dba.run('UPDATE ledger.log SET size = $2 WHERE school_id = $1', [site.school, keep]);
  await site.dba.run(
    `UPDATE ledger.stream_head h SET revision = l.revision, hash = l.hash
       FROM (SELECT DISTINCT ON (stream_id) * FROM ledger.log_entry WHERE school_id = $1
              ORDER BY stream_id, log_index DESC) l
      WHERE h.school_id = $1 AND h.stream_id = l.stream_id`,
    [site.school],
  );
  await site.dba.run(
    `DELETE FROM ledger.stream_head h WHERE school_id = $1 AND NOT EXISTS
       (SELECT FROM ledger.log_entry l WHERE l.school_id = $1 AND l.stream_id = h.stream_id)`,
    [site.school],
  );
  await site.dba.run(
    `DELETE FROM ledger.command c WHERE school_id = $1 AND NOT EXISTS
       (SELECT FROM ledger.event e WHERE e.school_id = $1 AND e.command_id = c.command_id)`,
    [site.school],
  );
};

describe('a tail that was cut off whole', () => {
  const left = entriesOf.first - lastCommandEntries;

  test('is found by the stored checkpoints', async () => {
    await cutTail(lastCommandEntries);
    const { firstBad } = await site.verify();
    expect(firstBad).toMatchObject({ code: 'checkpoint-beyond-log', schoolId: site.school });
  });

  test('is found by the published files when checkpoints were removed', async () => {
    await cutTail(lastCommandEntries);
    await site.dba.run('DELETE FROM ledger.checkpoint WHERE school_id = $1 AND size > $2', [
      site.school,
      left,
    ]);
    await site.expectFound('checkpoint-beyond-log', { at: 'published checkpoint' });
  });

  test('is found by nothing but the checkpoint kept outside when all else was cut', async () => {
    await cutTail(lastCommandEntries);
    await site.dba.run('DELETE FROM ledger.checkpoint WHERE school_id = $1 AND size > $2', [
      site.school,
      left,
    ]);
    await site.republish();
    expect((await site.verify()).verdict).toBe('clean');
    await site.expectFound(
      'kept-checkpoint-beyond-log',
      { logIndex: BigInt(left), at: `kept checkpoint ${entriesOf.first}` },
      { keptCheckpoint: site.kept },
    );
  });
});
