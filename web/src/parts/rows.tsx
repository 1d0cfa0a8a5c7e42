import { useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** So few rows are drawn at once: they can be printed and searched for in the page. */
const allDrawnMax = 120;
const beyondView = 12;
const headerHeight = 76;

export type RowsHandle = Virtualizer<Window, HTMLElement>;

interface RowsProps {
  readonly count: number;
  /** About how high a row is, until it is measured. */
  readonly height: number;
  readonly keyOf: (index: number) => string;
  readonly onSeen: (first: number, last: number) => void;
  /** To bring a row into view from outside. */
  readonly handle?: { current: RowsHandle | null };
  readonly children: (index: number, measure: (row: HTMLElement | null) => void) => ReactNode;
}

/**
 * Draws the rows that are looked at, in the flow of the page: there are no gaps on paper and none for
 * screen readers, and ten thousand rows cost no more than the thirty in view.
 */
export const Rows = ({ count, height, keyOf, onSeen, handle, children }: RowsProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    // What stands above the rows grows and shrinks.
    const place = () => {
      const above = box.current?.getBoundingClientRect().top ?? 0;
      setTop(Math.round(above + window.scrollY));
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => height,
    overscan: count <= allDrawnMax ? allDrawnMax : beyondView,
    scrollMargin: top,
    scrollPaddingStart: headerHeight,
    getItemKey: keyOf,
  });
  if (handle) handle.current = virtualizer;
  const drawn = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => onSeen(startIndex, endIndex), [startIndex, endIndex, count, onSeen]);
  const [first, last] = [drawn[0], drawn.at(-1)];
  const above = first ? first.start - top : 0;
  const below = last ? virtualizer.getTotalSize() - (last.end - top) : 0;
  return (
    <div ref={box} role="rowgroup" style={{ paddingTop: above, paddingBottom: below }}>
      {drawn.map(({ index }) => children(index, virtualizer.measureElement))}
    </div>
  );
};
