import type { CombinedError } from '@urql/core';
import { useTranslation } from 'react-i18next';
import { codeOf, sentenceOf } from '../api/api-error.js';
import { useLanguage } from '../i18n/use-language.js';

/** Why a question or an act failed, in the engine's words; or that it did not answer. */
export const useWhyFailed = (): ((error: CombinedError) => string) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (error) => {
    const sentence = codeOf(error) === 'NO_ANSWER' ? null : sentenceOf(error);
    return sentence ? said(sentence) : t('common.noAnswer');
  };
};
