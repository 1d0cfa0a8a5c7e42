import { List, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-pages.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkButton } from '../../parts/links.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Moment } from '../../parts/moment.js';
import { PersonName } from '../../parts/person-name.js';
import { Value } from '../../parts/value.js';
import { ReviewsOfAccounts } from './access.operations.js';

/** Signed reviews, the newest first. */
export const ReviewsView = () => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const pages = usePages(
    ReviewsOfAccounts,
    {},
    { topics: ['ACCESS'], pageOf: ({ accountReviews }) => accountReviews },
  );
  return (
    <Stack>
      <Text c="dimmed">{t('access.reviewsAbout')}</Text>
      <LoadedPages
        pages={pages}
        empty={
          <Empty title={t('access.noReviews')} next={t('access.noReviewsNext')}>
            <LinkButton to="/tai-khoan" variant="default">
              {t('access.register')}
            </LinkButton>
          </Empty>
        }
      >
        {pages.nodes
          .toReversed()
          .map(({ id, term, schoolYear, signed, upToRevision, findings }) => (
            <Paper withBorder p="md" key={id}>
              <Title order={2} size="h4">
                {t('access.reviewOf', { term: t(`access.${term}`), year: schoolYear })}
              </Title>
              <Text size="sm">
                <PersonName of={signed.person} role={signed.role} /> ·{' '}
                <Moment at={signed.recordedAt} />
                {signed.citation && ` · ${said(signed.citation)}`}
              </Text>
              <Text size="sm" c="dimmed">
                {t('access.reviewedUpTo', { ...upToRevision })}
              </Text>
              <Findings of={findings} />
            </Paper>
          ))}
      </LoadedPages>
    </Stack>
  );
};

interface FindingsProps {
  readonly of: { readonly __typename: string; readonly value?: unknown } | null;
}

const Findings = ({ of }: FindingsProps) => {
  const { t } = useTranslation();
  if (of === null) return <Text mt="xs">{t('access.noFindings')}</Text>;
  if (typeof of.value !== 'string') return <Value of={{ __typename: 'ErasedValue' }} />;
  return (
    <List mt="xs">
      {of.value.split('\n').map((finding) => (
        <List.Item key={finding}>{finding}</List.Item>
      ))}
    </List>
  );
};
