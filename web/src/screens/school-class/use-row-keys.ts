import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RowsHandle } from '../../parts/rows.js';

const pageRows = 10;

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + pageRows,
  PageUp: (at) => at - pageRows,
  Home: () => 0,
  End: (_, last) => last,
};

/** One row takes part in tabbing; arrows move it, also to rows that were not drawn yet. */
export const useRowKeys = (count: number) => {
  const grid = useRef<HTMLDivElement>(null);
  const handle = useRef<RowsHandle | null>(null);
  const [wish, setWish] = useState({ at: 0, moves: 0 });
  const active = Math.min(wish.at, Math.max(0, count - 1));
  useEffect(() => {
    if (wish.moves === 0) return undefined;
    handle.current?.scrollToIndex(wish.at, { align: 'auto' });
    const frame = requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-index="${wish.at}"] a`)?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [wish]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (!step || !(event.target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    const at = Math.max(0, Math.min(count - 1, step(active, count - 1)));
    setWish(({ moves }) => ({ at, moves: moves + 1 }));
  };
  const setActive = (at: number) => setWish({ at, moves: 0 });
  return { grid, handle, active, setActive, onKeyDown };
};
