import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { errorFormatter } from '../errors/format-error.js';
import type { KnownOperations } from './known-operations.js';
import { type Asked, namedText } from './named-operation.js';

const format = errorFormatter({ withSuggestions: false });

/** Puts the text in the place of the hash that names it, so that nothing behind knows of hashes. */
export const namedOverHttp =
  (known: KnownOperations): RequestHandler =>
  (request, response, next) => {
    const body = (request.body ?? {}) as Asked;
    const text = namedOrRefused(body, known);
    if (text instanceof GraphQLError) {
      const answer = JSON.stringify({ errors: [format(text.toJSON(), text)] });
      response.status(400).setHeader('Cache-Control', 'no-store');
      response.type('application/json').send(answer);
      return;
    }
    if (text !== null) request.body = { ...body, query: text, extensions: {} };
    next();
  };

const namedOrRefused = (asked: Asked, known: KnownOperations): string | null | GraphQLError => {
  try {
    return namedText(asked, known);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
};
