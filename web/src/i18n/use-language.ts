import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from './index.js';

/** The language in use, and what of a bilingual text a person reads in it. */
export const useLanguage = (): {
  readonly language: Language;
  readonly said: (text: Bilingual) => string;
} => {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return { language, said: (text) => text[language] };
};
