import { Alert, List, Stack, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/acts.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { RefusalNotice } from '../../parts/refusal-notice.js';
import type { ApprovalResult } from './use-approvals.js';

/** How many were approved, and of every other one why not. */
export const ApprovalsDone = ({ result }: { readonly result: ApprovalResult | null }) => {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result) box.current?.focus();
  }, [result]);
  if (!result) return null;
  const { done, all, entries, others } = result;
  const first = others[0]?.outcome;
  if (first && others.every(({ outcome }) => outcome.is === 'given-up')) {
    return <RefusalNotice of={first} />;
  }
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="status"
      color={others.length === 0 ? 'green' : 'son'}
      {...(others.length === 0 && { icon: <CircleCheck aria-hidden /> })}
      title={
        others.length === 0
          ? t('records.approvedAll', { count: done })
          : t('records.approvedSome', { done, all })
      }
    >
      <Receipts entries={entries} />
      {others.length > 0 && (
        <Stack gap="xs">
          <Text size="sm">{t('records.notApproved')}</Text>
          <List size="sm">
            {others.map(({ title, outcome }, index) => (
              <List.Item key={`${index} ${title}`}>
                {title}: <Why outcome={outcome} />
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Alert>
  );
};

const Receipts = ({ entries }: Pick<ApprovalResult, 'entries'>) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [from, to] = [entries[0], entries.at(-1)];
  if (from === undefined || to === undefined) return null;
  return (
    <Text size="sm">
      {from === to
        ? t('records.receipt', { number: numberText(from, language) })
        : t('records.receipts', { from: numberText(from, language), to: numberText(to, language) })}
    </Text>
  );
};

const Why = ({ outcome }: { readonly outcome: Outcome }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (outcome.is === 'refused') {
    const { message, nextStep } = outcome.refusal;
    return <>{`${said(message)} ${said(nextStep)}`}</>;
  }
  return <>{t(outcome.is === 'given-up' ? 'common.givenUp' : 'common.notKnown')}</>;
};
