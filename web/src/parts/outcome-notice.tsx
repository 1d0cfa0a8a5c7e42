import { Alert, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../api/acts.js';
import { useLanguage } from '../i18n/use-language.js';
import { Moment } from './moment.js';
import { RefusalNotice } from './refusal-notice.js';

interface OutcomeNoticeProps {
  readonly of: Outcome | null;
  /** What was done, as a sentence. */
  readonly done: string;
  /** Sends the same act again after an answer that never came. */
  readonly again?: () => void;
}

/** How an act ended, in place: its receipt, why it was refused, or that no answer came. */
export const OutcomeNotice = ({ of, done, again }: OutcomeNoticeProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (!of) return null;
  if (of.is !== 'done') return <RefusalNotice of={of} {...(again && { again })} />;
  const receipt = of.receipts.at(-1);
  return (
    <Alert color="green" role="status" title={done} icon={<CircleCheck aria-hidden />}>
      {receipt && (
        <Text size="sm">
          {receipt.citation ? said(receipt.citation) : t('common.notSealedYet')}
          {' · '}
          <Moment at={receipt.recordedAt} />
        </Text>
      )}
    </Alert>
  );
};
