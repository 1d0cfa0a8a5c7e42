import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCrashLedger } from '../support/crash/crash-ledger.js';
import {
  assessDamage,
  type Damage,
  nothingYet,
  runAndKill,
  type Victim,
} from '../support/crash/crash-round.js';

// `npm run torture` sets 200.
const rounds = Number(process.env['LUUVET_CRASH_ROUNDS'] ?? 10);
const victims: readonly Victim[] = ['program', 'postgres', 'both'];

const withDirectory = async (work: (directory: string) => Promise<void>): Promise<void> => {
  const directory = mkdtempSync(path.join(tmpdir(), 'luuvet-crash-'));
  try {
    await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

describe('kill -9 under load', () => {
  it(
    `loses nothing acknowledged and applies nothing twice, in ${rounds} rounds`,
    () =>
      withDirectory(async (directory) => {
        const told = nothingYet();
        const damages: Damage[] = [];
        for (let round = 0; round < rounds; round += 1) {
          await runAndKill(directory, victims[round % 3] ?? 'both', 'none', told);
          damages.push(await assessDamage(directory, told));
        }
        expect(told.acked.size).toBeGreaterThan(rounds * 50);
        expect(damages.map(({ ackedLost }) => ackedLost)).toEqual(damages.map(() => 0));
        expect(damages.map(({ duplicated }) => duplicated)).toEqual(damages.map(() => 0));
        await expectSealedLog(directory);
      }),
    20_000 + rounds * 15_000,
  );

  it.each(['asynchronous-commit', 'early-acknowledgement', 'ignored-rollback'] as const)(
    'sees the loss when durability is broken by %s',
    async (mutant) => {
      let ackedLost = 0;
      // A kill that finds nothing on its way shows nothing: as many as it takes, within reason, and
      // on more than one ledger.
      for (let ledger = 0; ledger < 3 && ackedLost === 0; ledger += 1) {
        await withDirectory(async (directory) => {
          const told = nothingYet();
          for (let round = 0; round < 8 && ackedLost === 0; round += 1) {
            await runAndKill(directory, 'both', mutant, told);
            ({ ackedLost } = await assessDamage(directory, told));
          }
        });
      }
      expect(ackedLost).toBeGreaterThan(0);
    },
    300_000,
  );
});

/** After all the kills every event has its place in the log, without a gap and in stream order. */
const expectSealedLog = async (directory: string): Promise<void> => {
  const ledger = await openCrashLedger(directory);
  try {
    const unsealed = `SELECT count(*)::int AS n FROM ledger.event e WHERE NOT EXISTS
      (SELECT FROM ledger.log_entry l WHERE l.seq = e.seq)`;
    const deadline = Date.now() + 30_000;
    let left = -1;
    while (left !== 0 && Date.now() < deadline) {
      left = (await ledger.auditor.query<{ n: number }>(unsealed)).rows[0]?.n ?? -1;
    }
    expect(left).toBe(0);
    const { rows } = await ledger.auditor.query<{ gaps: number; inversions: number }>(
      `SELECT count(*) FILTER (WHERE log_index <> place)::int AS gaps,
              count(*) FILTER (WHERE revision <> nth)::int AS inversions
         FROM (SELECT log_index, revision,
                      row_number() OVER (ORDER BY log_index) - 1 AS place,
                      row_number() OVER (PARTITION BY stream_id ORDER BY log_index) - 1 AS nth
                 FROM ledger.log_entry) entry`,
    );
    expect(rows[0]).toEqual({ gaps: 0, inversions: 0 });
  } finally {
    await ledger.close();
  }
};
