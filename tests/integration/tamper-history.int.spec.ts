import { type Forgery, resign, rewriteHistory } from '../support/forger.js';
import { newSigningKey } from '../support/public-log.js';
import { type Entry, TamperedLedger } from '../support/tampered-ledger.js';
import { entriesOf, roundEntries } from '../support/verified-ledger.js';

let site: TamperedLedger;
beforeAll(async () => {
  site = await TamperedLedger.open();
});
afterAll(() => site.close());
afterEach(() => site.restore());

const anotherDay: Forgery = (envelope) => ({
  ...envelope,
  payload: { ...envelope.payload, admittedOn: '2026-09-06' },
});

describe('a history that was rewritten', () => {
  test('is found by roots and files when the signatures could not be made', async () => {
    await rewriteHistory(site.dba, site.school, site.target.logIndex, anotherDay);
    const { findings } = await site.expectFound('checkpoint-root-differs', {
      at: `checkpoint ${2 * roundEntries}`,
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'tile-differs', logIndex: BigInt(site.target.logIndex) }),
    );
  });

  test('is named by the last root that still agrees', async () => {
    await rewriteHistory(site.dba, site.school, site.target.logIndex, anotherDay);
    const { firstBad } = await site.ledger.verifyWithoutFiles();
    const last = Math.floor(site.target.logIndex / roundEntries) * roundEntries;
    expect(firstBad).toMatchObject({
      code: 'checkpoint-root-differs',
      fromIndex: BigInt(last),
      logIndex: BigInt(last + roundEntries - 1),
      at: `checkpoint ${last + roundEntries}`,
    });
  });

  test('is found by the signatures when they were made with another key', async () => {
    await rewriteHistory(site.dba, site.school, site.target.logIndex, anotherDay);
    await resign(site.dba, site.ledger, site.school, newSigningKey());
    const { findings } = await site.expectFound('checkpoint-not-signed', {
      at: `checkpoint ${entriesOf.first}`,
    });
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['checkpoint-not-signed']));
  });

  test('is found by the checkpoint kept outside alone when the key was stolen', async () => {
    for (const logIndex of [0, 5, site.target.logIndex, 150, entriesOf.first - 1]) {
      await rewriteHistory(site.dba, site.school, logIndex, anotherDay);
      await resign(site.dba, site.ledger, site.school, site.ledger.log.signingKey);
      expect((await site.verify()).verdict).toBe('clean');
      await site.expectFound(
        'kept-checkpoint-differs',
        { at: `kept checkpoint ${entriesOf.first}` },
        { keptCheckpoint: site.kept },
      );
      await site.restore();
    }
  });

  test.each<[string, (text: string) => string]>([
    ['a space', (text) => text.replace('","', '", "')],
    ['another order', (text) => text.replace('"format":1,', '').replace('{', '{"format":1,')],
    ['a member twice', (text) => text.replace(/\}$/, ',"version":1}')],
    ['decomposed letters', (text) => text.normalize('NFD')],
    ['an escape', (text) => text.replace('"actor"', '"\\u0061ctor"')],
  ])('with %s in the bytes is named though every hash and signature fits', async (_, change) => {
    const accented = await entryWithAccents();
    await rewriteHistory(site.dba, site.school, accented.logIndex, (envelope) =>
      Buffer.from(change(JSON.stringify(envelope))),
    );
    await resign(site.dba, site.ledger, site.school, site.ledger.log.signingKey);
    await site.expectFirst('bytes-not-canonical', accented);
  });

  test('with a broken link is named though every signature fits', async () => {
    const { streamId, revision } = site.target;
    const entry = await site.entryWhere(
      `stream_id = '${streamId}' AND l.revision = ${revision + 1}`,
    );
    await rewriteHistory(site.dba, site.school, entry.logIndex, (envelope) => ({
      ...envelope,
      previousHash: 'ab'.repeat(32),
    }));
    await resign(site.dba, site.ledger, site.school, site.ledger.log.signingKey);
    await site.expectFirst('chain-broken', entry);
  });
});

const entryWithAccents = (): Promise<Entry> =>
  site.entryWhere(
    `EXISTS (SELECT FROM ledger.event e WHERE e.school_id = l.school_id
       AND e.stream_id = l.stream_id AND e.revision = l.revision
       AND octet_length(e.bytes) > char_length(convert_from(e.bytes, 'UTF8')))`,
  );
