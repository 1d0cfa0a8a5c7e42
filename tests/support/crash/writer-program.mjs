import { importTypeScript } from '../../../scripts/lib/import-typescript.mjs';

/**
 * A program that appends until it is killed: `node writer-program.mjs <directory> <mutant>`. Says
 * one JSON line for each command it sends, and one for each it was told is durable.
 */
const { openCrashLedger } = await importTypeScript(new URL('./crash-ledger.ts', import.meta.url));
const { writeUntilKilled } = await importTypeScript(new URL('./writers.ts', import.meta.url));
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const [directory, mutant] = process.argv.slice(2);
const ledger = await openCrashLedger(directory, mutant);
say({ ready: ledger.postmasterPid });
await writeUntilKilled(ledger, mutant, say);
