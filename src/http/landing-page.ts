import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler, Response } from 'express';
import { exampleQueries } from './examples.js';
import { projectRoot } from '../infrastructure/files/project-root.js';

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}' +
  'pre{background:#f4f4f4;color:#111;padding:1rem;overflow:auto}';
const styleHash = createHash('sha256').update(style).digest('base64');
const contentSecurityPolicy =
  `default-src 'none'; style-src 'sha256-${styleHash}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (): string => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Lưu Vết</title>
<style>${style}</style>
<h1>Lưu Vết</h1>
<p>Đây là phần mềm lõi cho hồ sơ trường học, đang chạy để phát triển. Mọi việc, kể cả của giao diện,
đi qua GraphQL, bằng POST đến <code>/graphql</code>.</p>
<p lang="en">This is the records engine for schools, running for development. Everything, also what the
console does, goes through GraphQL, by POST to <code>/graphql</code>.</p>
<ul>
<li><a href="/">Giao diện / the console</a></li>
<li><a href="/graphql/schema">Lược đồ GraphQL / the GraphQL schema (SDL)</a>; công cụ GraphQL nào
cũng đọc được nó từ địa chỉ <code>/graphql</code> / any GraphQL client can read it from there.</li>
<li><a href="/health/ready">Tình trạng / health</a></li>
</ul>
<h2>Gọi thử / try it</h2>
<p>Mã phiên (token) của từng người mẫu ở <code>var/demo-sign-ins.json</code>; tham số đặt trong
<code>variables</code>. / Tokens of the sample people’s sessions lie in that file; parameters go into
<code>variables</code>.</p>
<pre>curl -s http://HOST:PORT/graphql -H 'content-type: application/json' \\
  -H 'authorization: Bearer TOKEN' -d '{"query":"{ school { name } }","variables":{}}'</pre>
<h2>Truy vấn mẫu, theo thứ tự / example queries, in order</h2>
${exampleQueries()
  .map((query) => `<pre>${escaped(query)}</pre>`)
  .join('\n')}
</html>
`;

const send = (response: Response, contentType: string, body: string): void => {
  response
    .setHeader('Content-Security-Policy', contentSecurityPolicy)
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Content-Type', `${contentType}; charset=utf-8`)
    .end(body);
};

/**
 * What a browser sees of GraphQL in development: one page of our own, without scripts and without
 * anything from elsewhere, so that it works offline and no foreign code is near a token; and the
 * schema.
 */
export const landingPage = (): RequestHandler => {
  const schemaFile = path.join(projectRoot(), 'src/graphql/schema.graphql');
  return (request, response, next) => {
    // A query in the address is refused further on.
    if (request.method !== 'GET' || 'query' in request.query) return next();
    if (request.path === '/graphql') return send(response, 'text/html', page());
    if (request.path === '/graphql/schema') {
      return send(response, 'text/plain', readFileSync(schemaFile, 'utf8'));
    }
    next();
  };
};
