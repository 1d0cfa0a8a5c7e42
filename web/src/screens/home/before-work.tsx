import { Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Readiness } from './home.operations.js';

type Item = ResultOf<typeof Readiness>['readiness'][number];

/** What the school has to settle before work begins and has not; the engine says nothing to others. */
export const BeforeWork = () => {
  const { t } = useTranslation();
  const { data } = useScreen(Readiness, {}, { topics: ['SCHOOL', 'RECORDS'] });
  const missing = (data?.readiness ?? []).filter(({ isDone }) => !isDone);
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="before-work">
      <Title order={2} size="h4" id="before-work">
        {t('home.beforeWork.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('home.beforeWork.about')}
      </Text>
      <Stack component="ul" gap="xs" m={0} p={0}>
        {missing.map((item) => (
          <Paper
            key={`${item.step} ${item.kind?.kind}`}
            component="li"
            withBorder
            p="sm"
            style={{ listStyle: 'none', position: 'relative' }}
          >
            <Place item={item} />
          </Paper>
        ))}
      </Stack>
    </section>
  );
};

const Place = ({ item: { step, kind } }: { readonly item: Item }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (step === 'TO_BE_READ') {
    return (
      <Link to={kind?.versioned ? '/quy-che' : '/nha-truong'} className="covering-link">
        {t('home.beforeWork.toBeRead', { kind: kind && said(kind.label) })}
      </Link>
    );
  }
  return (
    <Link to={placeOf[step]} className="covering-link">
      {t(`home.beforeWork.${step}`)}
    </Link>
  );
};

const placeOf = {
  YEAR: '/nhan-su',
  CALENDAR: '/nhan-su',
  CATALOGUE: '/he-thong',
  BOARD: '/nhan-su',
} as const;
