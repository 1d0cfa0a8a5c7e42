import express, { type RequestHandler, type Response } from 'express';
import { bilingual } from './bilingual.js';
import { limits } from './limits/limits.js';

/** JSON is UTF-8 (RFC 8259 §8.1); any other charset would be read otherwise by somebody else. */
const jsonForm = /^application\/json(; *charset="?utf-8"?)?$/i;
const json = express.json({ limit: limits.bodyBytesMax, strict: true });

const messages = {
  tooLarge: {
    vi: `Yêu cầu dài quá ${limits.bodyBytesMax / 1024} KB.`,
    en: `The request is larger than ${limits.bodyBytesMax / 1024} KB.`,
  },
  notJson: { vi: 'Yêu cầu phải là JSON (UTF-8).', en: 'The request must be JSON (UTF-8).' },
  notPost: { vi: 'Chỉ nhận POST.', en: 'Send a POST request.' },
} as const;

/**
 * Reads the body of a GraphQL request. What cannot be read is answered as GraphQL answers, without
 * the words of the parser, which quote the body.
 */
export const graphqlBody: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' && !jsonForm.test(request.headers['content-type'] ?? '')) {
    return refuse(response, 415, 'BAD_REQUEST', messages.notJson);
  }
  return json(request, response, (error?: unknown) => {
    if (error === undefined) return next();
    const status = statusOf(error);
    const isTooLarge = status === 413;
    const code = isTooLarge ? 'REQUEST_IS_TOO_LARGE' : 'BAD_REQUEST';
    refuse(response, status, code, isTooLarge ? messages.tooLarge : messages.notJson);
  });
};

/**
 * A query in an address would end up in access logs and histories with the names it asks for, so
 * there is no GET.
 */
export const postOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'POST' || request.method === 'OPTIONS') return next();
  response.setHeader('Allow', 'POST');
  refuse(response, 405, 'BAD_REQUEST', messages.notPost);
};

const statusOf = (error: unknown): number => {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 400;
};

const refuse = (
  response: Response,
  status: number,
  code: string,
  message: { readonly vi: string; readonly en: string },
): void => {
  const body = JSON.stringify({
    errors: [{ message: bilingual(message), extensions: { code, message } }],
  });
  response.status(status).type('application/json').send(body);
};
