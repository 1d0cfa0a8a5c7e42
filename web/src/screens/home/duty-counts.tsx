import { Group, Paper, Progress, SimpleGrid, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { isListed, type ListedKind } from './duty-kinds.js';
import type { Home } from './home.operations.js';

type Count = ResultOf<typeof Home>['dutyCounts'][number];

interface DutyCountsProps {
  readonly counts: readonly Count[];
  /** Of which kind alone the list below is. */
  readonly chosen: ListedKind | null;
}

/** How much of each kind waits, and which part of it is late; leads to all of that kind. */
export const DutyCounts = ({ counts, chosen }: DutyCountsProps) => (
  <SimpleGrid component="ul" cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="sm" m={0} p={0}>
    {counts.map((count) => (
      <CountCard key={count.kind} of={count} isChosen={count.kind === chosen} />
    ))}
  </SimpleGrid>
);

interface CountCardProps {
  readonly of: Count;
  readonly isChosen: boolean;
}

const CountCard = ({ of: { kind, count, late }, isChosen }: CountCardProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Paper
      component="li"
      withBorder
      p="md"
      style={{
        listStyle: 'none',
        position: 'relative',
        ...(isChosen && { borderColor: 'var(--mantine-primary-color-filled)', borderWidth: 2 }),
      }}
    >
      <Group justify="space-between" align="baseline" gap="xs">
        <Text size="2rem" fw={600} lh={1.1}>
          {numberText(count, language)}
        </Text>
        {late > 0 && (
          <Text c="son" fw={600} size="sm">
            {t('home.lateCount', { count: late })}
          </Text>
        )}
      </Group>
      <AllOfKind kind={kind} isChosen={isChosen} />
      <Progress.Root size="sm" mt="xs" aria-hidden>
        <Progress.Section value={(100 * late) / count} color="son" />
        <Progress.Section value={(100 * (count - late)) / count} />
      </Progress.Root>
    </Paper>
  );
};

interface AllOfKindProps {
  readonly kind: Count['kind'];
  readonly isChosen: boolean;
}

const AllOfKind = ({ kind, isChosen }: AllOfKindProps) => {
  const { t } = useTranslation();
  const words = t(`home.kind.${kind}`);
  if (!isListed(kind)) {
    return (
      <Link to="/phe-duyet" className="covering-link">
        {words}
      </Link>
    );
  }
  return (
    <Link
      to="/"
      search={isChosen ? {} : { viec: kind }}
      className="covering-link"
      aria-current={isChosen ? 'true' : undefined}
      resetScroll={false}
      replace
    >
      {words}
    </Link>
  );
};
