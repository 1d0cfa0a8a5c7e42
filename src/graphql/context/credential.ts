import type { Request } from 'express';
import { type DeviceId, isUuid } from '../../application/vocabulary.js';

/** `__Host-`: of this host only, over TLS only, for all paths (RFC 6265bis §4.1.3.2). */
export const sessionCookie = '__Host-luuvet';
export const deviceCookie = '__Host-luuvet-device';

/** What of a request says who sends it and from where. */
export type Carrying = Pick<Request, 'headers'>;

const bearerForm = /^Bearer ([\x21-\x7e]{1,500})$/i;

export const bearerOf = (authorization: string | undefined): string | null =>
  bearerForm.exec(authorization ?? '')?.[1] ?? null;

/** Of the pages that may act here; in development that is where the request went to. */
export const ownOrigin = ({ headers }: Carrying, publicUrl: string | null): string =>
  publicUrl === null ? `http://${headers.host ?? 'localhost'}` : new URL(publicUrl).origin;

/**
 * The token of the Authorization header, or else that of the cookie. A browser sends a cookie
 * whoever asked it to, so it counts only when a page of our own did.
 */
export const credentialOf = (request: Carrying, publicUrl: string | null): string | null => {
  const { authorization } = request.headers;
  if (authorization !== undefined) return bearerOf(authorization);
  const cookie = cookieOf(request, sessionCookie);
  return cookie !== null && isFromOwnPage(request, publicUrl) ? cookie : null;
};

export const deviceOf = (request: Carrying): DeviceId | null => {
  const device = cookieOf(request, deviceCookie);
  return device !== null && isUuid(device) ? (device as DeviceId) : null;
};

/** Old browsers send no Sec-Fetch-Site, some requests no Origin; with neither nothing is shown. */
const isFromOwnPage = (request: Carrying, publicUrl: string | null): boolean => {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin === undefined && site === undefined) return false;
  return (
    (origin === undefined || origin === ownOrigin(request, publicUrl)) &&
    (site === undefined || site === 'same-origin')
  );
};

/** Null as well when it comes twice: then somebody else has put one there. */
const cookieOf = ({ headers }: Carrying, name: string): string | null => {
  const values = (headers.cookie ?? '')
    .split(/; */)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? (values[0] ?? null) : null;
};
