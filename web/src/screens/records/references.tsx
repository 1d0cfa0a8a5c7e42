import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../format/moment.js';
import { useSystemName } from '../../parts/use-leading.js';
import type { Original } from './original-shape.js';

/** Under which numbers other systems keep the record, and whether the one that leads has none. */
export const References = ({ of: { leadingSystem, references } }: { readonly of: Original }) => {
  const { t } = useTranslation();
  const nameOf = useSystemName();
  const isElsewhere = leadingSystem && !['ENGINE', 'PAPER'].includes(leadingSystem.system);
  const isMissing =
    isElsewhere &&
    !references.some(
      ({ system, systemName }) =>
        system === leadingSystem.system && systemName === leadingSystem.systemName,
    );
  return (
    <>
      {isMissing && (
        <Text c="dimmed">{t('leading.missing', { system: nameOf(leadingSystem) })}</Text>
      )}
      {references.length > 0 && (
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {references.map((one) => (
            <Text key={`${one.system}${one.systemName}`} component="li">
              {nameOf(one)}: <NumberOf of={one.number} /> (
              {t('leading.since', { day: dayText(one.on) })})
            </Text>
          ))}
        </Stack>
      )}
    </>
  );
};

const NumberOf = ({ of }: { readonly of: Original['references'][number]['number'] }) => {
  const { t } = useTranslation();
  if (of.__typename !== 'ReadableValue') return <>{t('leading.hidden')}</>;
  return <strong>{String(of.value)}</strong>;
};
