import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { CliCommand } from '../../src/cli/command.js';
import { runCommandLine } from '../../src/cli/main.js';
import type { TestDatabase } from './postgres.js';

export interface CommandOutcome {
  readonly exitCode: number;
  /** Standard output. */
  readonly text: string;
  /** Standard error. */
  readonly errors: string;
}

/** Runs `luuvet` as a process of its own, its output piped, as in a script. */
export const runProgram = async (...args: readonly string[]): Promise<CommandOutcome> => {
  const program = fileURLToPath(new URL('./command-program.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, ...args], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { exitCode, text: output, errors };
};

/** Runs one command in this process. */
export const runCommand = (
  command: CliCommand,
  ...args: readonly string[]
): Promise<CommandOutcome> => runWatched(command, args, false);

/** The same with a person at a terminal, who sees standard error. */
export const runAtTerminal = (
  command: CliCommand,
  ...args: readonly string[]
): Promise<CommandOutcome> => runWatched(command, args, true);

const runWatched = async (
  command: CliCommand,
  args: readonly string[],
  isTTY: boolean,
): Promise<CommandOutcome> => {
  const output = new PassThrough();
  const errors = Object.assign(new PassThrough(), { isTTY });
  const collected = Promise.all([text(output as Readable), text(errors as Readable)]);
  const name = command.usage.split(' ')[0] as string;
  const exitCode = await runCommandLine([name, ...args], [command], {
    output,
    errors: errors as PassThrough as NodeJS.WritableStream as NodeJS.WriteStream,
  });
  output.end();
  errors.end();
  const [said, shown] = await collected;
  return { exitCode, text: said, errors: shown };
};

/** Points the settings at a database and a directory; returns what puts them back. */
export const enterSettings = (
  database: TestDatabase,
  varDirectory: string,
  more: Readonly<Record<string, string>> = {},
): (() => void) => {
  const before = { ...process.env };
  const { host, port, user, password } = database.connections.forRole('migrator');
  const credentials = `${user ?? ''}:${encodeURIComponent(String(password))}`;
  const place = `localhost:${port ?? ''}/${database.database}`;
  Object.assign(process.env, {
    DATABASE_URL: `postgres://${credentials}@${place}?host=${encodeURIComponent(host ?? '')}`,
    LUUVET_ROLE_SECRET: database.roleSecret,
    LUUVET_VAR_DIRECTORY: varDirectory,
    ...more,
  });
  return () => {
    process.env = before;
  };
};
