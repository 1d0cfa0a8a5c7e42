import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

/** Below the header, which lies over the page. */
const headerHeight = 60;

/**
 * Keeps what somebody reads where it is when entries come above it: `hold` remembers the first
 * entry in sight, and once the list was drawn anew the page is moved by as much as it was moved.
 */
export const useKeepReading = (
  list: RefObject<HTMLElement | null>,
): { readonly hold: () => void } => {
  const held = useRef<{ readonly entry: Element; readonly top: number } | null>(null);
  const hold = useCallback(() => {
    const entries = [...(list.current?.querySelectorAll('[data-entry]') ?? [])];
    const entry = entries.find((one) => one.getBoundingClientRect().bottom > headerHeight);
    held.current = entry ? { entry, top: entry.getBoundingClientRect().top } : null;
  }, [list]);
  useLayoutEffect(() => {
    if (!held.current) return;
    const { entry, top } = held.current;
    // Held for one drawing only: what moves later moves because somebody moved it.
    held.current = null;
    if (!entry.isConnected) return;
    const moved = entry.getBoundingClientRect().top - top;
    window.scrollBy({ top: moved, behavior: 'instant' });
  });
  return { hold };
};
