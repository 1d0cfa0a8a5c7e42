import type { DemoSignIn } from './demo/load-demo-school.js';
import { curlLine, exampleQueries } from './http/example-queries.js';
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
  lines.push(`Lưu Vết đang chạy / is running:  ${url}`, `GraphQL:  ${url}/graphql`);
  if (demo !== null) lines.push(...demoLines(url, demo));
  return lines;
};

const demoLines = (url: string, demo: readonly DemoSignIn[]): readonly string[] => {
  const queries = exampleQueries();
  const [first = ''] = queries;
  return [
    '',
    'Phiên mẫu / sample sessions (Authorization: Bearer …):',
    ...demo.map(({ title, token }) => `  ${title.padEnd(44)} ${token}`),
    'Tên, mật khẩu, mã nguồn OTP của từng người: var/demo-sign-ins.json / names, passwords, OTP seeds.',
    '',
    'Ba truy vấn mẫu, theo thứ tự / three example queries, in order:',
    ...queries.flatMap((query) => ['', ...query.split('\n').map((line) => `  ${line}`)]),
    '',
    'Dán dòng này vào terminal; tham số đặt trong "variables", ví dụ {"classId":"…"}.',
    'Paste this line into a terminal; parameters go into "variables", such as {"classId":"…"}.',
    '',
    curlLine(url, demo[0]?.token ?? '', first),
  ];
};
