import type { Plugin } from 'vite';
import { en } from './src/i18n/en/index.js';
import { missingTexts } from './src/i18n/missing-texts.js';
import { vi } from './src/i18n/vi/index.js';

/** A text that one of the languages lacks ends the build: nobody is shown the name of a text. */
export const completeTexts = (): Plugin => ({
  name: 'complete-texts',
  buildStart() {
    const missing = [
      ...missingTexts(vi, en).map((key) => `en: ${key}`),
      ...missingTexts(en, vi).map((key) => `vi: ${key}`),
    ];
    if (missing.length > 0) this.error(`texts are missing\n  ${missing.join('\n  ')}`);
  },
});
