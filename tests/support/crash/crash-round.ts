import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type CrashLedger, type Mutant, openCrashLedger } from './crash-ledger.js';
import { crashSchool, requestOf, type SentCommand } from './writers.js';

export type Victim = 'program' | 'postgres' | 'both';

/** What the writers were told, kept outside of what is killed. */
export interface Acknowledged {
  readonly sent: Map<string, SentCommand>;
  readonly acked: Map<string, SentCommand>;
}

export const nothingYet = (): Acknowledged => ({ sent: new Map(), acked: new Map() });

/** Lets the writers run, kills the victim in the middle of it, and collects what was said. */
export const runAndKill = async (
  directory: string,
  victim: Victim,
  mutant: Mutant,
  told: Acknowledged,
): Promise<void> => {
  const program = fileURLToPath(new URL('./writer-program.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, directory, mutant], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const postmasterPid = await firstAppends(child, told);
  await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900));
  if (victim !== 'program') await killPostgres(postmasterPid);
  if (victim === 'postgres') await new Promise((resolve) => setTimeout(resolve, 100));
  child.kill('SIGKILL');
  await exited;
};

const firstAppends = (child: ChildProcess, told: Acknowledged): Promise<number> =>
  new Promise((resolve, reject) => {
    let postmasterPid = 0;
    if (!child.stdout) throw new Error('the writer has no output');
    child.once('exit', () => reject(new Error('the writer ended before it wrote')));
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as { ready?: number; sent?: SentCommand; acked?: SentCommand };
      if (line.ready !== undefined) postmasterPid = line.ready;
      if (line.sent) told.sent.set(line.sent.commandId, line.sent);
      if (line.acked) {
        told.acked.set(line.acked.commandId, line.acked);
        resolve(postmasterPid);
      }
    });
  });

/**
 * SIGSTOP first, so that the postmaster starts nobody new while its children are killed. The writers
 * are read on meanwhile: held up by a full pipe they would have nothing on its way when it ends.
 */
const killPostgres = async (postmasterPid: number): Promise<void> => {
  process.kill(postmasterPid, 'SIGSTOP');
  const { stdout } = await promisify(execFile)('ps', [
    '-o',
    'pid=',
    '--ppid',
    String(postmasterPid),
  ]);
  for (const pid of [...stdout.trim().split(/\s+/).map(Number), postmasterPid]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself meanwhile.
    }
  }
};

export interface Damage {
  readonly ackedLost: number;
  readonly duplicated: number;
  readonly inDoubt: number;
}

/**
 * Starts the ledger again and counts what is wrong. Commands without an answer are sent once more
 * under the same id, which must settle them without ever applying one twice.
 */
export const assessDamage = async (directory: string, told: Acknowledged): Promise<Damage> => {
  const ledger = await openCrashLedger(directory);
  try {
    const before = await appliedCommands(ledger);
    const ackedLost = [...told.acked.keys()].filter((id) => !before.has(id)).length;
    const inDoubt = [...told.sent.values()].filter(({ commandId }) => !told.acked.has(commandId));
    for (const command of inDoubt) await settle(ledger, command);
    const after = await appliedCommands(ledger);
    const duplicated = [...after.values()].filter((events) => events !== 1).length;
    // What is settled now counts as answered in the next round.
    for (const command of inDoubt) {
      if (after.has(command.commandId)) told.acked.set(command.commandId, command);
      else told.sent.delete(command.commandId);
    }
    return { ackedLost, duplicated, inDoubt: inDoubt.length };
  } finally {
    await ledger.close();
  }
};

const settle = async (ledger: CrashLedger, command: SentCommand): Promise<void> => {
  const events = await ledger.store.readStream(crashSchool, command.streamId);
  const last = events.at(-1) ?? null;
  await ledger.store.append(await requestOf(ledger, command, last));
};

/** Command id → number of its events. */
const appliedCommands = async ({ auditor }: CrashLedger): Promise<Map<string, number>> => {
  const { rows } = await auditor.query<{ command_id: string; events: number }>(
    'SELECT command_id, count(*)::int AS events FROM ledger.event GROUP BY command_id',
  );
  return new Map(rows.map(({ command_id, events }) => [command_id, events]));
};
