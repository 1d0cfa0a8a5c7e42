import { settingRows } from '../infrastructure/config/setting-documentation.js';
import { describeProblems } from '../infrastructure/config/settings.js';
import type { CliCommand } from './command.js';
import { modeFor, settingsFor } from './command-settings.js';

export const command: CliCommand = {
  usage: 'config',
  summary: {
    vi: 'In mọi thiết lập, giá trị đang dùng, và kiểm tra chúng',
    en: 'Prints every setting and the value in force, and checks them',
  },
  exitCodes: {
    0: 'thiết lập hợp lệ / the settings are valid',
    1: 'có thiết lập sai hoặc thiếu / a setting is wrong or missing',
  },
  run: async (terminal, given) => {
    const rows = settingRows(process.env);
    const loaded = settingsFor(given);
    const problems = loaded.ok ? [] : loaded.problems;
    const lines = rows.flatMap((row) => [
      `${row.name}=${row.value ?? ''}${row.from === 'environment' ? '' : `  (${row.from})`}`,
      `    ${row.descriptionVi}`,
      `    ${row.descriptionEn} [${row.form}${row.requiredInProduction ? '; production' : ''}]`,
    ]);
    const verdict = problems.length === 0 ? [] : ['', describeProblems(problems)];
    terminal.result({ mode: modeFor(given), settings: rows, problems }, [...lines, ...verdict]);
    return problems.length === 0 ? 0 : 1;
  },
};
