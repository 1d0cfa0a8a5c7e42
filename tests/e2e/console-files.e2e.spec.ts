import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readConsole } from '../../src/http/console/console-build.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { testConsole } from '../support/test-console.js';

const script = `console.log(${JSON.stringify('Lưu Vết '.repeat(400))});\n`;
const page =
  '<!doctype html><html lang="vi"><meta property="csp-nonce" nonce="__CSP_NONCE__">' +
  '<style nonce="__CSP_NONCE__"></style><script type="module" src="/assets/app-1a2b3c4d.js"></script>';
const files: Readonly<Record<string, string>> = {
  'index.html': page,
  'assets/app-1a2b3c4d.js': script,
  'assets/app-5e6f7a8b.css': 'body{margin:0}',
  'assets/mark-9c8d7e6f.woff2': 'wOF2',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '.vite/manifest.json': '{}',
};

let directory: string;
let served: GraphqlSchool;
let bare: GraphqlSchool;
beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'luuvet-console-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const { precompress } = (await import(
    new URL('../../scripts/lib/build-web.mjs', import.meta.url).href
  )) as { readonly precompress: (directory: string) => void };
  precompress(directory);
  const build = readConsole(directory, path.join(directory, 'operations.json'));
  served = await openGraphqlSchool('production', {
    publicUrl: 'https://records.example.org',
    consoleBuild: { ...build, operations: testConsole.operations },
  });
  bare = await openGraphqlSchool('development');
}, 60_000);
afterAll(async () => {
  await served?.close();
  await bare?.close();
  rmSync(directory, { recursive: true, force: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the path and the headers as they stand, and takes the answer as it comes. */
const get = (
  address: string,
  headers: Readonly<Record<string, string>> = {},
  { method = 'GET', of = served } = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(of.url);
    const sent = httpRequest({ hostname, port, path: address, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });

const asBrowser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

const directivesOf = ({ headers }: Reply): ReadonlyMap<string, string> =>
  new Map(
    String(headers['content-security-policy'])
      .split(';')
      .map((directive): [string, string] => {
        const [name = '', ...values] = directive.trim().split(' ');
        return [name, values.join(' ')];
      }),
  );

describe('the page of the console', () => {
  it.each(['/', '/index.html', '/children/123', '/healthy', '/.env', '/sign-in?next=%2Fa'])(
    'is what a browser gets at %s',
    async (address) => {
      const { status, headers, body } = await get(address, asBrowser);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(headers['cache-control']).toBe('no-store');
      expect(String(body)).toContain('/assets/app-1a2b3c4d.js');
    },
  );

  it('has another nonce in each answer, which its policy names', async () => {
    const replies = [await get('/'), await get('/'), await get('/other', asBrowser)];
    const nonces = replies.map((reply) => {
      const [, nonce = ''] =
        /'nonce-([^']+)'/.exec(directivesOf(reply).get('style-src') ?? '') ?? [];
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(String(reply.body)).toBe(page.replaceAll('__CSP_NONCE__', nonce));
      return nonce;
    });
    expect(new Set(nonces).size).toBe(3);
  });

  it('may load its own files and speak to its own server, and nothing else', async () => {
    const directives = directivesOf(await get('/'));
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'script-src-attr': "'none'",
      'style-src': expect.stringMatching(/^'self' 'nonce-[\w+/]{22}=='$/),
      'style-src-attr': "'none'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self' wss://records.example.org",
      'manifest-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'object-src': "'none'",
      'upgrade-insecure-requests': '',
    });
  });

  it('is told what a browser must not do with it', async () => {
    const { headers } = await get('/');
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=31536000',
    });
    const permissions = String(headers['permissions-policy']).split(', ');
    expect(permissions).toContain('camera=()');
    expect(permissions).toContain('publickey-credentials-get=(self)');
    expect(permissions).toContain('publickey-credentials-create=(self)');
  });

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await get('/x', asBrowser, { method: 'HEAD' });
    expect([status, headers['content-type'], body.length]).toEqual([
      200,
      'text/html; charset=utf-8',
      0,
    ]);
  });

  it.each([
    ['a program that opens no page', '/children/123', {}],
    ['a page that looks for a script', '/app.js', { accept: '*/*' }],
    ['an asset that is not there', '/assets/app-00000000.js', asBrowser],
    ['what the API does not know', '/log/unknown', asBrowser],
    ['what the API does not know, in capitals', '/LOG/unknown', asBrowser],
    ['health of nothing', '/health', asBrowser],
    ['imports', '/imports', asBrowser],
    ['what the build keeps for itself', '/.vite/manifest.json', {}],
    ['a place outside', '/assets/../../package.json', {}],
    ['a place outside, written otherwise', '/assets/%2e%2e/%2e%2e/package.json', {}],
    ['a compressed file by its own name', '/assets/app-1a2b3c4d.js.br', {}],
  ])('is not for %s', async (_, address, headers) => {
    const { status, body } = await get(address, headers as Record<string, string>);
    expect(status).toBe(404);
    expect(String(body)).not.toMatch(/<html|<script/);
  });

  it('is no answer to what is sent', async () => {
    expect((await get('/', asBrowser, { method: 'POST' })).status).toBe(404);
    expect((await get('/graphql', asBrowser)).status).toBe(405);
  });
});

describe('a file of the console', () => {
  it.each([
    ['br, gzip, deflate', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
    [undefined, undefined, (bytes: Buffer) => bytes],
  ])('is sent to whoever takes %s as %s', async (accepted, encoding, unpack) => {
    const { status, headers, body } = await get(
      '/assets/app-1a2b3c4d.js',
      accepted === undefined ? {} : { 'accept-encoding': accepted },
    );
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'content-length': String(body.length),
    });
    expect(headers['content-encoding']).toBe(encoding);
    expect(String(unpack(body))).toBe(script);
  });

  it('that is small, or packed already, is sent as it is', async () => {
    const accepted = { 'accept-encoding': 'br, gzip' };
    for (const [name, type] of [
      ['assets/app-5e6f7a8b.css', 'text/css; charset=utf-8'],
      ['assets/mark-9c8d7e6f.woff2', 'font/woff2'],
    ] as const) {
      const { status, headers, body } = await get(`/${name}`, accepted);
      expect([status, headers['content-type']]).toEqual([200, type]);
      expect(headers['content-encoding']).toBeUndefined();
      expect(String(body)).toBe(readFileSync(path.join(directory, name), 'utf8'));
    }
  });

  it('whose name says nothing of its content is asked for again each time', async () => {
    const { status, headers } = await get('/favicon.svg');
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
    const again = await get('/favicon.svg', {
      'if-modified-since': String(headers['last-modified']),
    });
    expect(again.status).toBe(304);
  });
});

describe('a server that was built without its console', () => {
  it('says so in both languages, and serves everything else', async () => {
    for (const address of ['/', '/children/123']) {
      const { status, headers, body } = await get(address, asBrowser, { of: bare });
      expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
      expect(String(body)).toMatch(/không có giao diện/);
      expect(String(body)).toMatch(/without its console/);
    }
    expect((await get('/health/live', {}, { of: bare })).status).toBe(200);
    expect((await bare.ask('principal', '{ school { name } }')).errors).toBeUndefined();
  });

  it('asks for no TLS where it has none', async () => {
    const { headers } = await get('/health/live', {}, { of: bare });
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });
});
