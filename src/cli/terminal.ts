/** Where a command speaks: results to standard output, progress to a person at a terminal. */
export interface Terminal {
  readonly json: boolean;
  /** The outcome: as one JSON document with `--json`, else as the lines a person reads. */
  result(outcome: unknown, lines: readonly string[]): void;
  /** A line that replaces the one before; nothing when nobody is watching. */
  progress(line: string): void;
}

const toJson = (outcome: unknown): string =>
  JSON.stringify(
    outcome,
    (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
    2,
  );

export const terminalOn = (
  output: NodeJS.WritableStream,
  watched: NodeJS.WriteStream,
  json: boolean,
): Terminal => {
  let progressShown = false;
  const clear = (): void => {
    if (progressShown) watched.write('\r\u001B[2K');
    progressShown = false;
  };
  return {
    json,
    result: (outcome, lines) => {
      clear();
      output.write(`${json ? toJson(outcome) : lines.join('\n')}\n`);
    },
    progress: (line) => {
      if (!watched.isTTY) return;
      clear();
      watched.write(line);
      progressShown = true;
    },
  };
};
