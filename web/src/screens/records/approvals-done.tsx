import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/acts.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { RefusalNotice } from '../../parts/refusal-notice.js';
import type { ApprovalResult, Approvals } from './use-approvals.js';

/** That all were approved, or of each that stands against it why. */
export const ApprovalsDone = ({ approvals }: { readonly approvals: Approvals }) => {
  const { t } = useTranslation();
  const { result } = approvals;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result) box.current?.focus();
  }, [result]);
  if (!result) return null;
  const { count, outcome, refused } = result;
  if (outcome.is === 'done') {
    return (
      <Alert
        ref={box}
        tabIndex={-1}
        role="status"
        color="green"
        icon={<CircleCheck aria-hidden />}
        title={t('records.approvedAll', { count })}
      >
        <Receipts of={outcome} />
      </Alert>
    );
  }
  if (refused.length === 0) {
    return <RefusalNotice of={outcome} again={() => void approvals.approve()} />;
  }
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="son" title={t('records.noneApproved')}>
      <WhyNot refused={refused} approvals={approvals} />
    </Alert>
  );
};

interface WhyNotProps {
  readonly refused: ApprovalResult['refused'];
  readonly approvals: Approvals;
}

const WhyNot = ({ refused, approvals }: WhyNotProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const isStillChosen = refused.some(({ id }) => approvals.chosen.has(id));
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{t('records.notApproved')}</Text>
      <List size="sm">
        {refused.map(({ id, title, message, nextStep }) => (
          <List.Item key={id}>
            {title}: {`${said(message)} ${said(nextStep)}`}
          </List.Item>
        ))}
      </List>
      {isStillChosen && (
        <Button variant="default" onClick={() => approvals.leaveOut(refused.map(({ id }) => id))}>
          {t('records.leaveOut', { count: refused.length })}
        </Button>
      )}
    </Stack>
  );
};

/** Numbers of the entries that were written, in one append: they follow each other. */
const Receipts = ({ of }: { readonly of: Extract<Outcome, { readonly is: 'done' }> }) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const entries = of.receipts
    .flatMap(({ logIndex }) => (logIndex === null ? [] : [BigInt(logIndex)]))
    .sort((one, other) => (one < other ? -1 : 1))
    .map(String);
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
