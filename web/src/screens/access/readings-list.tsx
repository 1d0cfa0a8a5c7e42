import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadingCard } from './reading-card.js';
import type { Reading } from './reading-shape.js';

const heightGuess = 120;

/** Only what is near the window is drawn: after some clicks there may be thousands of entries. */
export const ReadingsList = ({ readings }: { readonly readings: readonly Reading[] }) => {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const rows = useWindowVirtualizer({
    count: readings.length,
    estimateSize: () => heightGuess,
    getItemKey: (index) => readings[index]?.logIndex ?? index,
    overscan: 8,
    scrollMargin: top,
  });
  return (
    <div
      ref={list}
      role="list"
      aria-label={t('access.logList')}
      style={{ position: 'relative', height: rows.getTotalSize() }}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const reading = readings[index];
        return (
          reading && (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={readings.length}
              style={{
                position: 'absolute',
                insetInline: 0,
                top: 0,
                paddingBlockEnd: '0.5rem',
                transform: `translateY(${start - rows.options.scrollMargin}px)`,
              }}
            >
              <ReadingCard reading={reading} />
            </div>
          )
        );
      })}
    </div>
  );
};
