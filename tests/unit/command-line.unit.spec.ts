import { Writable } from 'node:stream';
import type { CliCommand } from '../../src/cli/command.js';
import { command as config } from '../../src/cli/config.command.js';
import { runCommandLine } from '../../src/cli/main.js';
import { terminalOn } from '../../src/cli/terminal.js';

const collected = (isTTY: boolean) => {
  const written: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      written.push(String(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }) as NodeJS.WriteStream, written };
};

const saidBy = async (args: readonly string[], commands: readonly CliCommand[]) => {
  const [output, errors] = [collected(false), collected(false)];
  const streams = { output: output.stream, errors: errors.stream };
  const exitCode = await runCommandLine(args, commands, streams);
  return { exitCode, output: output.written.join(''), errors: errors.written.join('') };
};

const echo = (run: CliCommand['run']): CliCommand => ({
  usage: 'echo <word>',
  summary: { vi: 'nhắc lại', en: 'repeats' },
  exitCodes: { 0: 'repeated', 1: 'nothing to repeat' },
  run,
});

describe('the command line', () => {
  it('gives a command its arguments and ends with the exit code it returns', async () => {
    const command = echo(async (terminal, _given, word) => {
      terminal.result({ word }, [`heard ${word}`]);
      return 1;
    });
    expect(await saidBy(['echo', 'hello'], [command])).toEqual({
      exitCode: 1,
      output: 'heard hello\n',
      errors: '',
    });
  });

  it('prints one JSON document with --json, big integers as text', async () => {
    const command = echo(async (terminal, _given, word) => {
      terminal.result({ word, logIndex: 48_213n }, []);
      return 0;
    });
    const { output } = await saidBy(['echo', 'hello', '--json'], [command]);
    expect(JSON.parse(output)).toEqual({ word: 'hello', logIndex: '48213' });
  });

  it('lists every exit code of a command in its help', async () => {
    const { exitCode, output } = await saidBy(['echo', '--help'], [echo(async () => 0)]);
    expect(exitCode).toBe(0);
    for (const line of ['nhắc lại', '0  repeated', '1  nothing to repeat', '64  ', '70  ']) {
      expect(output).toContain(line);
    }
  });

  it.each([[['nonsense']], [['echo']], [['echo', 'word', '--loud']]])(
    'ends %j with 64, which no command uses',
    async (args) => {
      expect((await saidBy(args, [echo(async () => 0)])).exitCode).toBe(64);
    },
  );

  it('ends an unforeseen error with 70 and says what it was', async () => {
    const command = echo(() => Promise.reject(new Error('the disk is full')));
    const { exitCode, errors } = await saidBy(['echo', 'hello'], [command]);
    expect(exitCode).toBe(70);
    expect(errors).toContain('the disk is full');
  });

  it('luuvet config prints every setting, and refuses an unset production', async () => {
    const development = await saidBy(['config', '--json'], [config]);
    expect(development.exitCode).toBe(0);
    const { settings } = JSON.parse(development.output) as { settings: { name: string }[] };
    expect(settings.map(({ name }) => name)).toContain('LUUVET_LOG_ORIGIN');
    const production = await saidBy(['config', '--production'], [config]);
    expect(production.exitCode).toBe(1);
    expect(production.output).toContain('LUUVET_MASTER_KEY: chưa đặt');
  });
});

describe('progress', () => {
  it('is shown to a person and removed before the result', () => {
    const [output, watched] = [collected(false), collected(true)];
    const terminal = terminalOn(output.stream, watched.stream, false);
    terminal.progress('half');
    terminal.result({}, ['done']);
    expect(watched.written).toEqual(['half', '\r\u001B[2K']);
    expect(output.written).toEqual(['done\n']);
  });

  it('is not written where nobody watches', () => {
    const [output, watched] = [collected(false), collected(false)];
    terminalOn(output.stream, watched.stream, false).progress('half');
    expect(watched.written).toEqual([]);
  });
});
