import { settingRows } from '../infrastructure/config/setting-documentation.js';
import { describeProblems, loadSettings } from '../infrastructure/config/settings.js';
import type { CliCommand } from './command.js';

export const command: CliCommand = {
  usage: 'config',
  summary: {
    vi: 'In mọi thiết đặt, giá trị đang dùng, và kiểm tra chúng',
    en: 'Prints every setting and the value in force, and checks them',
  },
  exitCodes: {
    0: 'thiết đặt hợp lệ / the settings are valid',
    1: 'có thiết đặt sai hoặc thiếu / a setting is wrong or missing',
  },
  options: (added) =>
    added.option('--production', 'kiểm tra như khi vận hành chính thức / check as in production'),
  run: async (terminal, given) => {
    const mode = given['production'] === true ? 'production' : 'development';
    const rows = settingRows(process.env);
    const loaded = loadSettings(process.env, mode);
    const problems = loaded.ok ? [] : loaded.problems;
    const lines = rows.flatMap((row) => [
      `${row.name}=${row.value ?? ''}${row.from === 'environment' ? '' : `  (${row.from})`}`,
      `    ${row.descriptionVi}`,
      `    ${row.descriptionEn} [${row.form}${row.requiredInProduction ? '; production' : ''}]`,
    ]);
    const verdict = problems.length === 0 ? [] : ['', describeProblems(problems)];
    terminal.result({ mode, settings: rows, problems }, [...lines, ...verdict]);
    return problems.length === 0 ? 0 : 1;
  },
};
