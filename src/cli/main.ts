import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, CommanderError } from 'commander';
import { failureText, foreseenText } from '../failure-text.js';
import { type CliCommand, type GivenOptions, WrongUsage } from './command.js';
import { terminalOn } from './terminal.js';

/** From sysexits.h, out of the way of the commands' own codes. */
const wrongUsage = 64;
const unavailable = 69;
const unforeseen = 70;

/** Every `<name>.command` beside this file. */
export const findCommands = async (directory: string): Promise<readonly CliCommand[]> => {
  const names = (await readdir(directory)).filter((name) => /\.command\.(js|ts)$/.test(name));
  const modules = names
    .sort()
    .map((name) => import(pathToFileURL(path.join(directory, name)).href));
  return (await Promise.all(modules)).map((module: { command: CliCommand }) => module.command);
};

const exitCodeHelp = (exitCodes: CliCommand['exitCodes']): string =>
  ['', 'Mã thoát / exit codes:', ...Object.entries(exitCodes).map(([n, what]) => `  ${n}  ${what}`)]
    .concat(`  ${wrongUsage}  gõ sai lệnh / wrong usage`)
    .concat(`  ${unavailable}  tệp, khóa hay cơ sở dữ liệu / a file, a key or the database`)
    .concat(`  ${unforeseen}  lỗi ngoài dự kiến / unforeseen error`)
    .join('\n');

/** Standard output and standard error, or what a test puts in their place. */
export interface Streams {
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WriteStream;
}
const standard: Streams = { output: process.stdout, errors: process.stderr };

interface Running {
  readonly streams: Streams;
  end(exitCode: number): void;
}

const addCommand = (program: Command, command: CliCommand, running: Running): void => {
  const { output, errors } = running.streams;
  const added = program
    .command(command.usage)
    .description(`${command.summary.vi}\n${command.summary.en}`)
    .option('--json', 'in ra JSON / print JSON')
    .addHelpText('after', exitCodeHelp(command.exitCodes));
  command.options?.(added);
  added.action(async (...received: unknown[]) => {
    // Commander passes the arguments, then the options, then the command itself.
    const given = (received.at(-1) as Command).optsWithGlobals<GivenOptions>();
    const terminal = terminalOn(output, errors, given['json'] === true);
    try {
      running.end(await command.run(terminal, given, ...(received.slice(0, -2) as string[])));
    } catch (error) {
      if (!(error instanceof WrongUsage)) throw error;
      errors.write(`Gõ sai lệnh / wrong usage: ${error.message}\n\n${added.helpInformation()}`);
      running.end(wrongUsage);
    }
  });
};

/** Runs the command line and resolves with the exit code. */
export const runCommandLine = async (
  argv: readonly string[],
  commands: readonly CliCommand[],
  streams: Streams = standard,
): Promise<number> => {
  let exitCode = 0;
  const program = new Command('luuvet')
    .description('Lưu Vết: hồ sơ trường học, mọi thay đổi đều để lại vết\nLưu Vết: school records')
    .option('--production', 'vận hành chính thức, như NODE_ENV=production / run as in production')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.output.write(text),
      writeErr: (text) => streams.errors.write(text),
    });
  const end = (code: number): void => {
    exitCode = code;
  };
  for (const command of commands) addCommand(program, command, { streams, end });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUsage;
    streams.errors.write(`${failureText(error)}\n`);
    return foreseenText(error) === null ? unforeseen : unavailable;
  }
};

export const main = async (): Promise<void> => {
  const commands = await findCommands(import.meta.dirname);
  process.exitCode = await runCommandLine(process.argv.slice(2), commands);
};
