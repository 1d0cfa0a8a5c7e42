import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { MoreButton } from '../../parts/more-button.js';
import { OfWhat, OwedPlace } from '../../parts/owed-place.js';
import { MyOwed as MyOwedDocument } from './home.operations.js';

type Owed = ResultOf<typeof MyOwedDocument>['myOwed'][number];

const shownAtFirst = 6;

/** Which records I have to submit by today; nothing where all are there. */
export const MyOwed = () => {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const { data } = useScreen(MyOwedDocument, {}, { topics: ['RECORDS', 'DOSSIERS', 'SCHOOL'] });
  const owed = data?.myOwed ?? [];
  if (owed.length === 0) return null;
  return (
    <section aria-labelledby="owed">
      <Title order={2} size="h4" id="owed" mb="sm">
        {t('home.owed')}
      </Title>
      <Stack component="ul" gap="xs" m={0} p={0}>
        {(isWhole ? owed : owed.slice(0, shownAtFirst)).map((one) => (
          <OwedLine key={`${one.class?.id ?? one.dossier?.id} ${one.kind.kind}`} of={one} />
        ))}
      </Stack>
      {!isWhole && owed.length > shownAtFirst && (
        <MoreButton label={t('home.moreOwed')} more={() => setWhole(true)} isLoading={false} />
      )}
    </section>
  );
};

const OwedLine = ({ of }: { readonly of: Owed }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { kind, dueToday, overdue, period } = of;
  return (
    <Paper
      component="li"
      withBorder
      p="sm"
      style={{ listStyle: 'none', position: 'relative' }}
      data-late={overdue > 0 || undefined}
    >
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <OwedPlace of={of}>
            {said(kind.label)} · <OfWhat of={of} />
          </OwedPlace>
          <Text size="sm" c="dimmed">
            {t('home.owedFrom', { period: said(period.label) })}
          </Text>
        </div>
        <Group gap="xs">
          {overdue > 0 && (
            <Badge color="son" variant="filled">
              {t('home.overdue', { count: overdue })}
            </Badge>
          )}
          {dueToday > 0 && <Badge variant="light">{t('home.dueToday', { count: dueToday })}</Badge>}
        </Group>
      </Group>
    </Paper>
  );
};
