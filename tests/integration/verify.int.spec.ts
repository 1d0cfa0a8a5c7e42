import { readFile } from 'node:fs/promises';
import { databaseConnections } from '../../src/infrastructure/postgres/connections.js';
import type { VerifyProgress } from '../../src/infrastructure/verify/verify-report.js';
import { newSigningKey } from '../support/public-log.js';
import { rootOf } from '../support/tree-reference.js';
import { VerifiedLedger } from '../support/verified-ledger.js';

let ledger: VerifiedLedger;

beforeAll(async () => {
  ledger = await VerifiedLedger.open();
});
afterAll(() => ledger.close());

const threadEntry = new URL('../support/verify-thread.mjs', import.meta.url);

describe('verification of an untouched ledger', () => {
  test('finds nothing, and says what it has read', async () => {
    const report = await ledger.verify();
    expect(report).toMatchObject({
      verdict: 'clean',
      firstBad: null,
      findings: [],
      findingCount: 0,
      notChecked: [],
      counts: { events: 462, entries: 462, unsealed: 0, commands: 33, checkpoints: 11 },
    });
    expect(report.counts.tiles).toBeGreaterThan(0);
    for (const { schoolId, size, root } of report.schools) {
      const leaves = await ledger.log.leaves(schoolId);
      expect(size).toBe(BigInt(leaves.length));
      expect(root).toBe(rootOf(leaves).toString('hex'));
    }
  });
});
