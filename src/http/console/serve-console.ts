import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { pagePolicy } from '../security-headers.js';
import { type ConsoleBuild, type Encoding, endingOf } from './console-build.js';

const noncePlaceholder = '__CSP_NONCE__';
const nonceBytes = 16;
const yearMs = 365 * 86_400_000;

/** What is the API's, below which no page of the console lies. */
const reserved = /^\/(graphql|log|health|imports|attachments|assets)(\/|$)/i;

const notBuilt =
  'Máy chủ này được dựng không có giao diện; API vẫn hoạt động.\n' +
  'This server was built without its console; the API works all the same.\n';

/**
 * The console: its files, and for every other address that somebody opens in a browser its one page,
 * which finds out by itself what is meant. Whatever is left goes on to the API.
 */
export const serveConsole = (
  build: ConsoleBuild,
  publicUrl: string | null,
): readonly RequestHandler[] => [filesOf(build), pageOf(build, publicUrl)];

const filesOf =
  ({ directory, files }: ConsoleBuild): RequestHandler =>
  (request, response, next) => {
    const encodings = isReading(request) ? files.get(request.path) : undefined;
    if (encodings === undefined) return next();
    const encoding = acceptedOf(request, encodings);
    const isAsset = request.path.startsWith('/assets/');
    response.type(path.extname(request.path)).vary('Accept-Encoding');
    if (encoding) response.setHeader('Content-Encoding', encoding);
    // An asset has the hash of its content in its name.
    if (!isAsset) response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(request.path.slice(1) + (encoding ? endingOf(encoding) : ''), {
      root: directory,
      ...(isAsset ? { immutable: true, maxAge: yearMs } : { cacheControl: false }),
    });
  };

/** Of what the client takes, the smallest that lies there. */
const acceptedOf = (request: Request, encodings: readonly Encoding[]): Encoding | null =>
  encodings.find((encoding) => request.acceptsEncodings(encoding) === encoding) ?? null;

const pageOf = (build: ConsoleBuild, publicUrl: string | null): RequestHandler => {
  const { page } = build;
  const pieces = page?.split(noncePlaceholder) ?? null;
  const policy = pagePolicy(publicUrl, (response) =>
    String((response as Response).locals['nonce']),
  );
  return (request, response, next) => {
    if (!isReading(request) || !wantsPage(request)) return next();
    response.setHeader('Cache-Control', 'no-store');
    if (pieces === null) return void response.status(404).type('text/plain').send(notBuilt);
    const nonce = randomBytes(nonceBytes).toString('base64');
    response.locals['nonce'] = nonce;
    policy(request, response, (error) => {
      if (error) return next(error);
      response.type('text/html').send(pieces.join(nonce));
    });
  };
};

const isReading = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

/** A browser names HTML when somebody opens an address, and not when a page loads a part of itself. */
const wantsPage = ({ path: address, headers }: Request): boolean =>
  address === '/' || (!reserved.test(address) && /\btext\/html\b/.test(headers.accept ?? ''));
