import { randomUUID } from 'node:crypto';
import { canonicalBytes } from '../../src/infrastructure/codec/canonical-json.js';
import type { Envelope } from '../../src/infrastructure/codec/envelope.js';
import { leafHash } from '../../src/infrastructure/codec/sha256.js';
import { atEntry, TamperedLedger } from '../support/tampered-ledger.js';

let site: TamperedLedger;
beforeAll(async () => {
  site = await TamperedLedger.open();
});
afterAll(() => site.close());
afterEach(() => site.restore());

describe('what is verified here', () => {
  test('is clean before anything is touched, and clean again afterwards', async () => {
    expect(await site.verify({ keptCheckpoint: site.kept })).toMatchObject({
      verdict: 'clean',
      findings: [],
    });
    await site.changeTarget(`type = 'record.approved'`);
    expect((await site.verify()).verdict).toBe('tampered');
    await site.dba.restore();
    expect((await site.verify()).verdict).toBe('clean');
  });
});

describe('a column of an event changed in the database', () => {
  test.each([
    ['school_id', `gen_random_uuid()`],
    ['stream_id', `'record-00000000-0000-4000-8000-000000000000'`],
    ['revision', 'revision + 1000'],
    ['version', 'version + 1'],
    ['type', `'record.returned'`],
    ['recorded_at', `recorded_at - interval '1 day'`],
    ['recorded_at', `recorded_at + interval '1 microsecond'`],
    ['recorded_at', `'infinity'`],
    ['event_id', 'gen_random_uuid()'],
    ['command_id', 'gen_random_uuid()'],
  ])('%s = %s is named', async (column, value) => {
    await site.changeTarget(`${column} = ${value}`);
    const { firstBad } = await site.expectFirst('column-differs');
    expect(firstBad?.at).toBe(column);
  });

  test.each([
    ['bytes', 'set_byte(bytes, 100, get_byte(bytes, 100) # 1)'],
    ['bytes', `bytes || '\\x20'`],
    ['bytes', `''`],
    ['hash', 'set_byte(hash, 31, get_byte(hash, 31) # 128)'],
    ['hash', `''`],
  ])('%s = %s is named', async (column, value) => {
    await site.changeTarget(`${column} = ${value}`);
    const report = await site.verify();
    expect(report.firstBad).toMatchObject({
      schoolId: site.school,
      logIndex: BigInt(site.target.logIndex),
      streamId: site.target.streamId,
    });
  });

  test.each([
    'ARRAY[]::bytea[]',
    'ciphertexts[1:1] || ciphertexts',
    'ARRAY[set_byte(ciphertexts[1], 20, get_byte(ciphertexts[1], 20) # 4)] || ciphertexts[2:]',
    'ARRAY[NULL::bytea] || ciphertexts[2:]',
    'ARRAY[ciphertexts]',
  ])('ciphertexts = %s is named', async (value) => {
    await site.changeTarget(`ciphertexts = ${value}`);
    await site.expectFirst('ciphertext-differs');
  });

  test.each(['bytes', 'hash', 'type', 'ciphertexts', 'event_id'])(
    '%s = NULL is named',
    async (column) => {
      await site.dba.run(`ALTER TABLE ledger.event ALTER COLUMN ${column} DROP NOT NULL`);
      await site.changeTarget(`${column} = NULL`);
      const { firstBad } = await site.expectFirst('column-differs');
      expect(firstBad?.at).toBe(column);
    },
  );

  test('is named also when the row was made to agree with itself (row 29)', async () => {
    await site.changeTarget(
      `bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '"record', '"recorD'), 'UTF8')`,
    );
    await site.changeTarget(`hash = sha256('\\x00' || bytes)`);
    await site.changeTarget(`type = replace(type, 'record', 'recorD')`);
    const { firstBad } = await site.verify();
    expect(firstBad?.logIndex).toBe(BigInt(site.target.logIndex));
  });
});

describe('the order of events', () => {
  test.each([
    ['the first event of a stream', 'revision = 0'],
    ['an event in the middle', ''],
    ['the last event of a stream', 'end'],
  ])('a deletion of %s is named', async (_, which) => {
    const entry =
      which === ''
        ? site.target
        : which === 'end'
          ? site.streamEnd
          : await site.entryWhere(`l.${which}`);
    await site.dba.run(`DELETE FROM ledger.event WHERE ${atEntry}`, site.placeOf(entry));
    await site.expectFirst('event-missing', entry);
  });

  test('a deletion from event and log, closed up, is named where the stream has a gap', async () => {
    await site.dba.run(`DELETE FROM ledger.event WHERE ${atEntry}`, site.placeOf());
    await site.dba.run(`DELETE FROM ledger.log_entry WHERE ${atEntry}`, site.placeOf());
    await site.dba.run(
      'UPDATE ledger.log_entry SET log_index = log_index - 1 WHERE school_id = $1 AND log_index > $2',
      [site.school, site.target.logIndex],
    );
    await site.dba.run('UPDATE ledger.log SET size = size - 1 WHERE school_id = $1', [site.school]);
    const place = {
      logIndex: BigInt(site.target.logIndex),
      revision: BigInt(site.target.revision + 1),
    };
    const { firstBad } = await site.expectFound('stream-order-broken', place);
    expect(firstBad).toMatchObject(place);
  });

  test('two rows that changed places are named', async () => {
    const swap = `CASE revision WHEN $3 THEN $4 ELSE $3 END`;
    await site.dba.run(
      `UPDATE ledger.event e SET bytes = o.bytes, hash = o.hash, ciphertexts = o.ciphertexts
         FROM ledger.event o
        WHERE e.school_id = $1 AND e.stream_id = $2 AND e.revision IN ($3, $4)
          AND o.school_id = e.school_id AND o.stream_id = e.stream_id
          AND o.revision = ${swap.replace('revision', 'e.revision')}`,
      [...site.placeOf(), site.target.revision + 1],
    );
    await site.expectFirst('column-differs');
  });

  test('two events that changed their places in the log are named', async () => {
    await site.dba.run(
      `UPDATE ledger.log_entry SET log_index = CASE log_index WHEN $2 THEN $3 ELSE $2 END
        WHERE school_id = $1 AND log_index IN ($2::bigint, $3::bigint)`,
      [site.school, site.target.logIndex, site.target.logIndex + 1],
    );
    const place = { logIndex: BigInt(site.target.logIndex) };
    const { firstBad } = await site.expectFound('stream-order-broken', place);
    expect(firstBad).toMatchObject(place);
  });

  test('two events that changed sequence numbers are named', async () => {
    await site.dba.run(
      `UPDATE ledger.event SET seq = CASE seq WHEN $2 THEN $3 ELSE $2 END
        WHERE school_id = $1 AND seq IN ($2::bigint, $3::bigint)`,
      [site.school, site.target.seq, String(BigInt(site.target.seq) + 1n)],
    );
    await site.expectFirst('log-entry-differs');
  });

  test('revisions that were counted on are named', async () => {
    await site.dba.run(
      `UPDATE ledger.event SET revision = revision + 1
        WHERE school_id = $1 AND stream_id = $2 AND revision >= $3`,
      site.placeOf(),
    );
    await site.expectFirst('column-differs');
  });

  test('a stream that was moved to another school is named', async () => {
    await site.dba.run(`UPDATE ledger.event SET school_id = $4 WHERE ${atEntry}`, [
      ...site.placeOf(),
      site.ledger.schools[1],
    ]);
    await site.expectFirst('column-differs');
  });

  test('an event that was moved to another stream, log and all, is named', async () => {
    for (const table of ['event', 'log_entry']) {
      await site.dba.run(
        `UPDATE ledger.${table} SET stream_id = $4, revision = 1000 WHERE ${atEntry}`,
        [...site.placeOf(), site.streamEnd.streamId],
      );
    }
    const { firstBad } = await site.verify();
    expect(firstBad).toMatchObject({
      schoolId: site.school,
      logIndex: BigInt(site.target.logIndex),
    });
  });

  test('a forged event at the end of a stream is named', async () => {
    await site.dba.run(
      `INSERT INTO ledger.event SELECT (SELECT max(seq) + 1 FROM ledger.event), txid, recorded_at,
              revision + 1, version, school_id, gen_random_uuid(), command_id, stream_id, type,
              hash, bytes, ciphertexts
         FROM ledger.event WHERE ${atEntry}`,
      site.placeOf(site.streamEnd),
    );
    await site.expectFound('column-differs', {
      streamId: site.streamEnd.streamId,
      revision: BigInt(site.streamEnd.revision + 1),
    });
  });

  test('a second event at the place of another is named', async () => {
    await site.dba.run(
      `INSERT INTO ledger.event SELECT (SELECT max(seq) + 1 FROM ledger.event), txid, recorded_at,
              revision, version, school_id, event_id, command_id, stream_id, type,
              hash, bytes, ciphertexts
         FROM ledger.event WHERE ${atEntry}`,
      site.placeOf(),
    );
    const place = { streamId: site.target.streamId, revision: BigInt(site.target.revision) };
    await site.expectFound('event-twice', place);
    await site.expectFound('event-not-sealed', place);
  });

  test('the same row twice is named', async () => {
    await site.dba.run(
      `INSERT INTO ledger.event SELECT * FROM ledger.event WHERE ${atEntry}`,
      site.placeOf(),
    );
    await site.expectFirst('event-twice');
  });
});

describe('a forged event, well formed, hashed and chained', () => {
  const forgedPlace = () => ({
    streamId: site.streamEnd.streamId,
    revision: BigInt(site.streamEnd.revision + 1),
  });

  test('that looks older than what the sealer took is named', async () => {
    await forgeAppend(`'1'`);
    await site.expectFound('event-not-sealed', forgedPlace());
  });

  test('that looks freshly appended lacks its command, and its stream has another head', async () => {
    await forgeAppend('pg_current_xact_id()');
    const report = await site.expectFound('command-missing', forgedPlace());
    expect(report.counts.unsealed).toBe(1);
    expect(report.findings.map(({ code }) => code)).toContain('stream-head-differs');
  });

  test('is named also when the position of the sealer was removed', async () => {
    await site.dba.run('CREATE TABLE vault.sealer AS TABLE ledger.sealer');
    await site.dba.run('DELETE FROM ledger.sealer');
    await forgeAppend('pg_current_xact_id()');
    await site.expectFound('event-not-sealed', forgedPlace());
    await site.dba.run('INSERT INTO ledger.sealer SELECT * FROM vault.sealer');
  });

  test('with command and head besides is an append like any other: who wrote is not proven', async () => {
    const { commandId, hash } = await forgeAppend('pg_current_xact_id()');
    const { streamId, revision } = site.streamEnd;
    await site.dba.run(
      `UPDATE ledger.stream_head SET revision = revision + 1, hash = $3
        WHERE school_id = $1 AND stream_id = $2`,
      [site.school, streamId, hash],
    );
    await site.dba.run(
      `INSERT INTO ledger.command VALUES ($1, $2, 'ff', now(), ARRAY[$3], ARRAY[$4::bigint],
         ARRAY[1])`,
      [site.school, commandId, streamId, revision + 1],
    );
    expect(await site.verify()).toMatchObject({ verdict: 'clean', counts: { unsealed: 1 } });
  });
});

/** A next event of a stream, put into the table by hand. */
const forgeAppend = async (
  txid: string,
): Promise<{ readonly commandId: string; readonly hash: Buffer }> => {
  const [last] = await site.dba.rows<{ bytes: Buffer; hash: Buffer }>(
    `SELECT bytes, hash FROM ledger.event WHERE ${atEntry}`,
    site.placeOf(site.streamEnd),
  );
  if (last === undefined) throw new Error('the stream has no last event');
  const commandId = randomUUID();
  const bytes = canonicalBytes({
    ...(JSON.parse(last.bytes.toString('utf8')) as Envelope),
    commandId,
    revision: site.streamEnd.revision + 1,
    previousHash: last.hash.toString('hex'),
  });
  const hash = leafHash(bytes);
  await site.dba.run(
    `INSERT INTO ledger.event SELECT (SELECT max(seq) + 1 FROM ledger.event), ${txid}, recorded_at,
            revision + 1, version, school_id, event_id, $6, stream_id, type, $4, $5, ciphertexts
       FROM ledger.event WHERE ${atEntry}`,
    [...site.placeOf(site.streamEnd), hash, bytes, commandId],
  );
  return { commandId, hash };
};
