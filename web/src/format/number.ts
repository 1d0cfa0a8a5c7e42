import type { Language } from '../i18n/bilingual.js';

const formats = {
  vi: new Intl.NumberFormat('vi-VN'),
  en: new Intl.NumberFormat('en-GB'),
} as const;

/** `48.213` in Vietnamese, `48,213` in English; also of numbers that JSON carries as text. */
export const numberText = (value: number | bigint | string, language: Language): string =>
  formats[language].format(typeof value === 'string' ? BigInt(value) : value);
