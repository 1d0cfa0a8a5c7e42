import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { ShownLock } from './board.js';

type Head = NonNullable<ShownLock['executed']>['logHead'];

/** How large the ledger was when it was locked: what came before is under that root. */
export const LogHead = ({ of }: { readonly of: Head }) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Text size="sm" c="dimmed">
      {t('locks.logHead', { size: numberText(of.size, language) })}{' '}
      <code title={of.root} className="not-printed">
        {of.root.slice(0, 12)}…
      </code>
      <code className="printed-only">{of.root}</code>
    </Text>
  );
};
