import { Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import type { DossierAddress } from './dossier-address.js';
import { typesOf } from './entry-kinds.js';
import type { TabProps } from './profile-tab.js';
import { TimelineFilters } from './timeline-filters.js';
import { TimelineList } from './timeline-list.js';
import { useDossierAddress } from './use-dossier-address.js';
import { useKeepReading } from './use-keep-reading.js';
import { type TimelineQuestion, useTimeline } from './use-timeline.js';

interface TimelineTabProps extends TabProps {
  /** Number of the dossier's last entry. */
  readonly end: string | null;
}

/** Everything that happened to the dossier, or to one record of it. */
export const TimelineTab = ({ dossier, shown, end }: TimelineTabProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { address } = useDossierAddress();
  const list = useRef<HTMLDivElement>(null);
  const { hold } = useKeepReading(list);
  const recordId = address.only === 'record' ? (address.record ?? shown?.id) : undefined;
  const question = questionOf(dossier.id, recordId, address);
  const { timeline, error, isLoading, first, more } = useTimeline(question, end, hold);
  const label = shown ? said(shown.label) : '';
  return (
    <Stack ref={list}>
      <Text c="dimmed" className="not-printed">
        {recordId ? t('timeline.aboutRecord', { label }) : t('timeline.about')}
      </Text>
      <TimelineFilters shown={shown} entries={timeline?.entries ?? []} />
      {error && <LoadFailed error={error} again={() => void first()} />}
      {!timeline && !error && <PageSkeleton />}
      {timeline?.entries.length === 0 && !timeline.hasMore && (
        <Empty title={t('timeline.empty')} next={t('timeline.emptyNext')} />
      )}
      {timeline && (
        <TimelineList
          timeline={timeline}
          isLoading={isLoading}
          more={() => void more()}
          isOldestFirst={question.order === 'OLDEST_FIRST'}
        />
      )}
    </Stack>
  );
};

const questionOf = (
  dossierId: string,
  recordId: string | undefined,
  { field, actor, kind, order }: DossierAddress,
): TimelineQuestion => ({
  dossierId: recordId === undefined ? dossierId : null,
  recordId: recordId ?? null,
  field: field ?? null,
  actor: actor ?? null,
  types: kind ? [...typesOf[kind]] : null,
  order: order === 'oldest' ? 'OLDEST_FIRST' : 'NEWEST_FIRST',
});
