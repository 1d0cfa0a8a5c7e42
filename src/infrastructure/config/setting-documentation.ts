import { type Setting, settingSchema } from './setting-schema.js';
import type { Environment } from './settings.js';

/** `.env.example`, generated; a check compares the committed file with this text. */
export const environmentExample = (): string =>
  [
    '# Mọi thiết lập của Lưu Vết; tệp này được sinh ra (npm run generate), đừng sửa tay.',
    '# Every setting of Lưu Vết; this file is generated (npm run generate), do not edit it.',
    '# Chép thành .env. Khi phát triển không cần đặt gì. / Copy to .env; development needs none.',
    ...Object.values<Setting<unknown>>(settingSchema).flatMap((setting) => [
      '',
      `# ${setting.description.vi}`,
      `# ${setting.description.en}`,
      `# ${setting.type.form.en}${setting.requiredInProduction ? '; required in production' : ''}`,
      `# ${setting.name}=${setting.default ?? ''}`,
    ]),
    '',
  ].join('\n');

export interface SettingRow {
  readonly name: string;
  /** What holds now; `null` when nothing is set, `(đặt / set)` for a secret. */
  readonly value: string | null;
  readonly from: 'environment' | 'default' | 'unset';
  readonly default: string | null;
  readonly requiredInProduction: boolean;
  readonly form: string;
  readonly descriptionVi: string;
  readonly descriptionEn: string;
}

export const settingRows = (environment: Environment): readonly SettingRow[] =>
  Object.values<Setting<unknown>>(settingSchema).map((setting) => {
    const written = environment[setting.name] ?? '';
    const shown = setting.secret && written !== '' ? '(đã đặt / set)' : written;
    return {
      name: setting.name,
      value: shown === '' ? setting.default : shown,
      from: written !== '' ? 'environment' : setting.default === null ? 'unset' : 'default',
      default: setting.default,
      requiredInProduction: setting.requiredInProduction,
      form: setting.type.form.en,
      descriptionVi: setting.description.vi,
      descriptionEn: setting.description.en,
    };
  });
