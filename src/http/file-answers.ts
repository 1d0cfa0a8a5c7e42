import { Logger } from '@nestjs/common';
import type { Response } from 'express';
import { operatingErrors } from '../graphql/errors/operating-errors.js';
import { presentRefusal } from '../graphql/refusals/present-refusal.js';
import type { AnyRefusal, PublicRefusal } from '../graphql/refusals/public-refusal.js';

const logger = new Logger('Files');

const statuses: Readonly<Partial<Record<AnyRefusal['type'], number>>> = {
  RecordNotFound: 404,
  FileNotFound: 404,
  RoleIsNotAllowed: 403,
  NotInYourClass: 403,
  FileIsTooLarge: 413,
  FileTypeIsNotAllowed: 415,
  FileTypeDoesNotMatch: 415,
  FileIsEmpty: 422,
};

/** A refusal as GraphQL would show it: its name, both languages, what to do next, its own data. */
export const answerRefusal = (response: Response, refusal: PublicRefusal): void => {
  const { type: _, ...shown } = { type: '', ...presentRefusal(refusal) };
  response.status(statuses[refusal.type] ?? 409).json(shown);
};

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error ? String(error.code) : null;

/** What stands in the way for now, or for ever. @throws what is no operating error */
export const answerFailure = (response: Response, error: unknown): void => {
  const code = codeOf(error);
  const known = code === null ? undefined : operatingErrors[code];
  if (code === null || known === undefined) throw error;
  logger.error('a file cannot be served', { code });
  const status = code === 'TOO_MANY_UPLOADS' ? 429 : code === 'FILE_IS_ERASED' ? 410 : 503;
  response.status(status).json({ code, message: known.message });
};
