import type { DestinationStream } from 'pino';
import { pino } from 'pino';

/** JSON lines turned into `09:15:02 info  sealed schoolId=… count=3` for a person. */
export const terminalLines = (destination: DestinationStream): DestinationStream => ({
  write: (line) => destination.write(`${readable(JSON.parse(line) as LogLine)}\n`),
});

interface LogLine {
  readonly level: number;
  readonly time: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

const readable = ({ level, time, msg, frames, ...fields }: LogLine): string => {
  const clock = new Date(time).toTimeString().slice(0, 8);
  const facts = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
  const label = (pino.levels.labels[level] ?? String(level)).padEnd(5);
  const head = [clock, label, msg, ...facts].join(' ');
  return Array.isArray(frames) ? [head, ...frames.map((f) => `    ${String(f)}`)].join('\n') : head;
};
