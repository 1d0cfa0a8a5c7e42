import type { DemoSignIn } from './demo/demo-sign-in-file.js';
import { curlLine, exampleQueries } from './http/examples.js';
import type { RunningServer } from './serve.js';

/** One line per step that can take over a second. */
export const announceStep = (vi: string, en: string): void => {
  process.stdout.write(`• ${vi} / ${en}\n`);
};

/** What a person who has just started the program wants to know next. */
export const announce = (server: Omit<RunningServer, 'stop'>): void => {
  process.stdout.write(`${startUpLines(server).join('\n')}\n\n`);
};

export const startUpLines = ({
  url,
  port,
  wantedPort,
  demo,
}: Omit<RunningServer, 'stop'>): readonly string[] => {
  const lines = [''];
  // Port 0 asks for any that is free.
  if (port !== wantedPort && wantedPort !== 0) {
    lines.push(
      `! Cổng ${wantedPort} đang bận, dùng cổng ${port} / port ${wantedPort} is taken.`,
      '',
    );
  }
  lines.push(`Lưu Vết đang chạy / is running:  ${consoleAddress(url)}`);
  if (demo === null) lines.push(`GraphQL:  ${url}/graphql`);
  else lines.push(...demoLines(url, demo));
  return lines;
};

/** By name: browsers make no passkey for an address of the network. */
const consoleAddress = (url: string): string => url.replace('//127.0.0.1:', '//localhost:');

const demoLines = (url: string, demo: readonly DemoSignIn[]): readonly string[] => {
  const [first] = demo;
  const [query = ''] = exampleQueries();
  return [
    'Mở địa chỉ ấy bằng trình duyệt, đăng nhập làm một người mẫu / open it in a browser, sign in as one of:',
    '',
    ...demo.map(
      ({ title, signInName, password }) =>
        `  ${title.padEnd(38)} ${signInName.padEnd(28)} ${password}`,
    ),
    '',
    'Mã 6 số của người ấy / the six-digit code of that person:',
    `  npm run luuvet -- demo code ${first?.signInName ?? ''}`,
    '',
    `GraphQL:  ${url}/graphql  (mở bằng trình duyệt để xem truy vấn mẫu / example queries in a browser;`,
    '  mã phiên / tokens: var/demo-sign-ins.json). Ví dụ / for example:',
    '',
    curlLine(url, first?.token ?? '', query),
  ];
};
