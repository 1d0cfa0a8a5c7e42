import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { ShownDisposition } from './shown.js';

interface RetainedHeadsProps {
  readonly of: NonNullable<ShownDisposition['certificate']>['retainedHeads'];
}

/** The last entry of the dossier and of each record: whatever was there hangs from these hashes. */
export const RetainedHeads = ({ of }: RetainedHeadsProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <details>
      <summary className="opener">{t('disposition.heads')}</summary>
      <Stack component="ul" gap="sm" m={0} p={0} mt="xs">
        {of.map(({ streamId, revision, hash }) => (
          <li key={streamId} style={{ listStyle: 'none' }}>
            <Text size="sm" fw={600}>
              {t(
                streamId.startsWith('dossier-')
                  ? 'disposition.headOfDossier'
                  : 'disposition.headOfRecord',
              )}
              {', '}
              {t('disposition.entries', { n: numberText(Number(revision) + 1, language) })}
            </Text>
            <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
              {hash}
            </Text>
          </li>
        ))}
      </Stack>
    </details>
  );
};
