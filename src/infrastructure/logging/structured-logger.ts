import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { errorFields, framesOf, type LogFields, safeFields } from './log-fields.js';
import { terminalLines } from './terminal-lines.js';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

export interface LoggerSettings {
  readonly level: Level | 'silent';
  /** JSON lines (production, pipes) or lines for a person at a terminal. */
  readonly form: 'json' | 'terminal';
  /** Defaults to standard output. */
  readonly destination?: DestinationStream;
}

/**
 * The operational log. A message is a constant text (lint forbids composing it); facts go into
 * fields, which pass an allowlist: `logger.log('sealed', { schoolId, count })`. Errors are given
 * as they are: `logger.error('append failed', error)`.
 */
export class StructuredLogger implements LoggerService {
  private readonly lines: Logger;

  constructor(settings: LoggerSettings) {
    const destination = settings.destination ?? process.stdout;
    this.lines = pino(
      { level: settings.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
      settings.form === 'json' ? destination : terminalLines(destination),
    );
  }

  log(message: unknown, ...facts: unknown[]): void {
    this.write('info', message, facts);
  }
  fatal(message: unknown, ...facts: unknown[]): void {
    this.write('fatal', message, facts);
  }
  error(message: unknown, ...facts: unknown[]): void {
    this.write('error', message, facts);
  }
  warn(message: unknown, ...facts: unknown[]): void {
    this.write('warn', message, facts);
  }
  debug(message: unknown, ...facts: unknown[]): void {
    this.write('debug', message, facts);
  }
  verbose(message: unknown, ...facts: unknown[]): void {
    this.write('trace', message, facts);
  }

  private write(level: Level, message: unknown, facts: readonly unknown[]): void {
    const fields = Object.assign({}, ...[message, ...facts].map(fieldsOf)) as LogFields;
    // A text that comes with a stack is an error's own message, and not a constant one.
    const isConstant = typeof message === 'string' && !facts.some(isStack);
    this.lines[level](fields, isConstant ? message : level);
  }
}

const isStack = (fact: unknown): fact is string =>
  typeof fact === 'string' && /\n\s+at /.test(fact);

/** NestJS passes a stack as text, and the component as the last text. */
const fieldsOf = (fact: unknown, position: number): LogFields => {
  if (fact instanceof Error) return errorFields(fact);
  if (isStack(fact)) return safeFields({ frames: framesOf(fact) });
  if (typeof fact === 'string') return position === 0 ? {} : safeFields({ component: fact });
  if (typeof fact === 'object' && fact !== null) return safeFields({ ...fact });
  return {};
};
