import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** What was typed cannot be meant: `main` shows the command's usage and ends with 64. */
export class WrongUsage extends Error {
  readonly code = 'WRONG_USAGE';
}

/**
 * One command of `luuvet`, in a file `<name>.command.ts` that exports it as `command`; `main`
 * finds it there. Every command gets `--json`, `--production` (its settings are then checked as the
 * server's are) and `--help`, which lists the exit codes.
 */
export interface CliCommand {
  /** As it is typed, with its arguments: `backup <action> <file>`. */
  readonly usage: string;
  readonly summary: { readonly vi: string; readonly en: string };
  /** What each exit code means; 0 and every other one the command can end with. */
  readonly exitCodes: Readonly<Record<number, string>>;
  /** Adds options beside `--json`. */
  readonly options?: (command: Command) => Command;
  /**
   * Returns the exit code; throws WrongUsage, or what `main` puts into words. `given` holds the
   * options; arguments come in the order of `usage`.
   */
  run(terminal: Terminal, given: GivenOptions, ...args: string[]): Promise<number>;
}

export type GivenOptions = Readonly<Record<string, string | boolean | undefined>>;
