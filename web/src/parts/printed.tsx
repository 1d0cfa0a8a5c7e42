import { Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import type { Bilingual } from '../i18n/index.js';
import { useLanguage } from '../i18n/use-language.js';
import { Moment } from './moment.js';

/** Whose paper it is and of when: it stands above every printed screen. */
export const PrintedHead = () => {
  const { t } = useTranslation();
  const { school } = useSession();
  const printedAt = usePrintedAt();
  return (
    <div className="printed-only printed-head">
      <Group justify="space-between" gap="sm">
        <Text size="sm" fw={600}>
          {school.name}
        </Text>
        <Text size="sm">
          {t('common.printed.at')} <Moment at={printedAt} />
        </Text>
      </Group>
    </div>
  );
};

interface LastEntry {
  readonly recordedAt: string;
  readonly hash: string;
  readonly citation: Bilingual | null;
}

/** What makes it more than paper: up to which entry it is, and how to check that. */
export const PrintedEnd = ({ last }: { readonly last: LastEntry | null | undefined }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (!last) return null;
  return (
    <footer className="printed-only printed-end">
      <Text size="sm">
        {t('common.printed.last')} {last.citation && said(last.citation)},{' '}
        <Moment at={last.recordedAt} />. {t('common.printed.check')}
      </Text>
      <Text size="xs">
        {t('common.printed.hash')} <code>{last.hash}</code>
      </Text>
    </footer>
  );
};

const usePrintedAt = (): string => {
  const [printedAt, setPrintedAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    // The browser takes its picture right after the event.
    const print = () => flushSync(() => setPrintedAt(new Date().toISOString()));
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, []);
  return printedAt;
};
