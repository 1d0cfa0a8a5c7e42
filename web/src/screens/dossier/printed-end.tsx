import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Moment } from '../../parts/moment.js';
import type { LastEntry } from './use-dossier.js';

/** What makes a printed dossier more than paper: up to which entry it is, and how to check that. */
export const PrintedEnd = ({ last }: { readonly last: LastEntry | null }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { school } = useSession();
  const printedAt = usePrintedAt();
  return (
    <footer className="printed-only">
      <Text size="sm">
        {t('dossier.printedBy', { school: school.name })}. {t('dossier.printedAt')}{' '}
        <Moment at={printedAt} />.
      </Text>
      {last && (
        <>
          <Text size="sm">
            {t('dossier.printedEnd')} {last.citation && said(last.citation)},{' '}
            <Moment at={last.recordedAt} />. {t('dossier.printedCheck')}
          </Text>
          <Text size="xs">
            {t('dossier.printedHash')} <code>{last.hash}</code>
          </Text>
        </>
      )}
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
