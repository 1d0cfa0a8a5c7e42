import { Group, Paper, Progress, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { placeOfKind } from './duty-links.js';
import type { Home } from './home.operations.js';

type Count = ResultOf<typeof Home>['dutyCounts'][number];

/** How much of each kind waits, and which part of it is late. */
export const DutyCounts = ({ counts }: { readonly counts: readonly Count[] }) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <SimpleGrid component="ul" cols={{ base: 1, xs: 2, md: 3, lg: 4 }} m={0} p={0}>
      {counts.map(({ kind, count, late }) => (
        <Paper
          key={kind}
          component="li"
          withBorder
          p="md"
          style={{ listStyle: 'none', position: 'relative' }}
        >
          <Group justify="space-between" align="baseline" wrap="nowrap">
            <Text size="2rem" fw={600} lh={1.1}>
              {numberText(count, language)}
            </Text>
            {late > 0 && (
              <Text c="son" fw={600} size="sm">
                {t('home.lateCount', { count: late })}
              </Text>
            )}
          </Group>
          <Link to={placeOfKind(kind)} className="covering-link">
            {t(`home.kind.${kind}`)}
          </Link>
          <Progress.Root size="sm" mt="xs" aria-hidden>
            <Progress.Section value={(100 * late) / count} color="son" />
            <Progress.Section value={(100 * (count - late)) / count} />
          </Progress.Root>
        </Paper>
      ))}
    </SimpleGrid>
  );
};
