import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './infrastructure/files/project-root.js';
import type { RunningServer } from './serve.js';

const examplesDirectory = path.join(projectRoot(), 'src/graphql/examples');

/** One line per step that can take over a second. */
export const announceStep = (vi: string, en: string): void => {
  process.stdout.write(`• ${vi} / ${en}\n`);
};

/** What a person who has just started the program wants to know next. */
export const announce = ({ url, port, wantedPort, demo }: RunningServer): void => {
  const lines = [''];
  if (port !== wantedPort) {
    lines.push(
      `! Cổng ${wantedPort} đang bận, dùng cổng ${port} / port ${wantedPort} is taken.`,
      '',
    );
  }
  lines.push(`Lưu Vết đang chạy / is running:  ${url}/graphql`);
  if (demo !== null) {
    lines.push('', 'Đăng nhập mẫu / sample sign-ins (Authorization: Bearer …):');
    for (const { title, token } of demo) lines.push(`  ${title.padEnd(44)} ${token}`);
    lines.push('', 'Ba truy vấn mẫu / three example queries:', ...exampleQueries());
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
};

const exampleQueries = (): readonly string[] =>
  readdirSync(examplesDirectory)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(path.join(examplesDirectory, name), 'utf8').trim();
      return ['', ...text.split('\n').map((line) => `  ${line}`)];
    });
