import type { RequestHandler } from 'express';
import helmet from 'helmet';

const none = ["'none'"];
/** Of every page alike: nothing around it, no forms, no other base for its addresses. */
const closed = { baseUri: none, formAction: none, frameAncestors: none, objectSrc: none };

/** An answer for programs loads nothing, should anybody open it as a page. */
const programAnswer = { defaultSrc: none, ...closed };

/** Everything is off that the console does not use; what is not named stays with its own page. */
const permissions = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
].map((feature) => `${feature}=()`);
const permissionsPolicy = [
  ...permissions,
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ');

const isOverTls = (publicUrl: string | null): boolean => publicUrl?.startsWith('https:') === true;

/** What every answer carries; a page has its own policy of what it may load (`pagePolicy`). */
export const securityHeaders = (publicUrl: string | null): readonly RequestHandler[] => [
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: programAnswer },
    // Other hosts below this name are not ours to decide about.
    strictTransportSecurity: isOverTls(publicUrl) && { includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  }),
  (_, response, next) => {
    response.setHeader('Permissions-Policy', permissionsPolicy);
    next();
  },
];

/**
 * What the console may load: its own files, and styles that carry the nonce of this answer. Scripts
 * are files only, so that a text that gets into the page never runs. The style of an element is set by
 * script through the CSSOM, which no policy looks at; as text in the page it is refused.
 */
export const pagePolicy = (publicUrl: string | null, nonceOf: (response: object) => string) =>
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: none,
      scriptSrc: ["'self'"],
      scriptSrcAttr: none,
      styleSrc: ["'self'", (_, response) => `'nonce-${nonceOf(response)}'`],
      styleSrcAttr: none,
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'", ...socketOrigin(publicUrl)],
      manifestSrc: ["'self'"],
      ...closed,
      ...(isOverTls(publicUrl) && { upgradeInsecureRequests: [] }),
    },
  });

/** Older browsers do not count the WebSocket of the own host as `'self'`. */
const socketOrigin = (publicUrl: string | null): readonly string[] =>
  publicUrl === null ? [] : [new URL(publicUrl).origin.replace(/^http/, 'ws')];
