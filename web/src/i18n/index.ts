import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './bilingual.js';
import { vi } from './vi/index.js';

export type { Bilingual, Language } from './bilingual.js';

const kept = 'luuvet.language';

/** Which language this browser was last used in; Vietnamese unless somebody chose. */
export const keptLanguage = (): Language => (localStorage.getItem(kept) === 'en' ? 'en' : 'vi');

/** Only the texts of the language in use are fetched; Vietnamese comes with the program. */
const texts = {
  vi: async () => vi,
  en: async () => (await import('./en/index.js')).en,
};

export const startLanguage = async (language: Language): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await texts[language]() } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
};

export const chooseLanguage = async (language: Language): Promise<void> => {
  i18next.addResourceBundle(language, 'translation', await texts[language](), true, true);
  localStorage.setItem(kept, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vi };
  }
}
