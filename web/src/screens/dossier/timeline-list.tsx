import { Button, Group, Stack, Text } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TimelineItem } from './timeline-item.js';
import type { LoadedTimeline } from './use-timeline.js';

interface TimelineListProps {
  readonly timeline: LoadedTimeline;
  readonly isLoading: boolean;
  readonly isOldestFirst: boolean;
  readonly more: () => void;
}

/** Beyond this many, only what is in sight is drawn. */
const drawnMax = 200;
const heightGuess = 220;

export const TimelineList = (props: TimelineListProps) => {
  const { t } = useTranslation();
  const { timeline, isLoading, isOldestFirst, more } = props;
  const { entries, fresh, hasMore } = timeline;
  return (
    <Stack gap="sm">
      <div role="status" className="visually-hidden">
        {fresh.size > 0 && t('timeline.freshSaid', { count: fresh.size })}
      </div>
      {entries.length > drawnMax ? <Drawn {...props} /> : <Whole {...props} />}
      <Group className="not-printed">
        {hasMore && (
          <Button variant="default" onClick={more} loading={isLoading}>
            {t('timeline.more', { order: t(isOldestFirst ? 'timeline.newer' : 'timeline.older') })}
          </Button>
        )}
        {!hasMore && entries.length > 0 && (
          <Text c="dimmed" size="sm">
            {t('timeline.end')}
          </Text>
        )}
      </Group>
    </Stack>
  );
};

const Whole = ({ timeline: { entries, fresh } }: TimelineListProps) => {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <ol className="timeline" aria-label={t('timeline.list')}>
      {entries.map((entry) => (
        <li key={entry.logIndex} className="timeline-entry" data-entry={entry.logIndex}>
          <TimelineItem entry={entry} isFresh={fresh.has(entry.logIndex)} />
        </li>
      ))}
    </ol>
  );
};

/** Entries are of any height, so each is measured as it is drawn. */
const Drawn = ({ timeline: { entries, fresh } }: TimelineListProps) => {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const drawn = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => heightGuess,
    overscan: 6,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (at) => entries[at]?.logIndex ?? at,
  });
  return (
    <ol
      ref={list}
      className="timeline"
      aria-label={t('timeline.list')}
      style={{ position: 'relative', height: drawn.getTotalSize() }}
    >
      {drawn.getVirtualItems().map(({ index, key, start }) => {
        const entry = entries[index];
        if (!entry) return null;
        return (
          <li
            key={key}
            ref={drawn.measureElement}
            className="timeline-entry"
            data-index={index}
            data-entry={entry.logIndex}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            style={{
              position: 'absolute',
              insetInline: 0,
              transform: `translateY(${start - drawn.options.scrollMargin}px)`,
            }}
          >
            <TimelineItem entry={entry} isFresh={fresh.has(entry.logIndex)} />
          </li>
        );
      })}
    </ol>
  );
};
