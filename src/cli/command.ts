import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/**
 * One command of `luuvet`, in a file `<name>.command.ts` that exports it as `command`; `main`
 * finds it there. Every command gets `--json` and `--help`, which lists the exit codes.
 */
export interface CliCommand {
  /** As it is typed, with its arguments: `verify-bundle <file>`. */
  readonly usage: string;
  readonly summary: { readonly vi: string; readonly en: string };
  /** What each exit code means; 0 and every other one the command can end with. */
  readonly exitCodes: Readonly<Record<number, string>>;
  /** Adds options beside `--json`. */
  readonly options?: (command: Command) => Command;
  /** Returns the exit code. `given` holds the options; arguments come in the order of `usage`. */
  run(terminal: Terminal, given: GivenOptions, ...args: string[]): Promise<number>;
}

export type GivenOptions = Readonly<Record<string, string | boolean | undefined>>;
