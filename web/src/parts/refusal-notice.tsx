import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codeOf, sentenceOf } from '../api/api-error.js';
import type { Outcome } from '../api/acts.js';
import { useLanguage } from '../i18n/use-language.js';

interface RefusalNoticeProps {
  readonly of: Outcome | null;
  readonly again?: () => void;
}

/** Why it was not done and what to do next; what was typed stays where it is. */
export const RefusalNotice = ({ of, again }: RefusalNoticeProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (!of || of.is === 'done') return null;
  if (of.is === 'given-up') {
    return (
      <Alert color="gray" role="status">
        {t('common.givenUp')}
      </Alert>
    );
  }
  if (of.is === 'refused') {
    return (
      <Alert color="son" role="alert" title={said(of.refusal.message)}>
        {said(of.refusal.nextStep)}
      </Alert>
    );
  }
  const sentence = sentenceOf(of.error);
  return (
    <Alert color="son" role="alert" title={t('common.notKnown')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {codeOf(of.error) === 'NO_ANSWER' || !sentence ? t('common.noAnswer') : said(sentence)}
        </Text>
        {again && (
          <Button variant="default" onClick={again}>
            {t('common.sendAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
};
