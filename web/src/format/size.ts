import type { Language } from '../i18n/bilingual.js';

const units = ['byte', 'KB', 'MB', 'GB'] as const;

/** `1,4 MB` in Vietnamese, `1.4 MB` in English. */
export const sizeText = (bytes: number, language: Language): string => {
  let [size, unit] = [bytes, 0];
  while (size >= 1024 && unit < units.length - 1) [size, unit] = [size / 1024, unit + 1];
  const digits = unit === 0 || size >= 10 ? 0 : 1;
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: digits,
  });
  return `${format.format(size)} ${units[unit]}`;
};
