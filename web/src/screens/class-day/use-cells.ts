import { type KeyboardEvent, useCallback, useRef } from 'react';
import { rowIn } from './sheet-values.js';

const isSeen = (element: HTMLElement): boolean => element.offsetParent !== null;

/** The part of a cell that takes the focus: of buttons, the one that is chosen. */
const focusIn = (cell: HTMLElement): boolean => {
  const target =
    cell.getAttribute('role') === 'radiogroup'
      ? (cell.querySelector<HTMLElement>('input:checked') ?? cell.querySelector('input'))
      : cell;
  target?.focus();
  if (target instanceof HTMLTextAreaElement) target.setSelectionRange(-1, -1);
  return target !== null;
};

/**
 * From child to child within one field: down, up and Enter. Escape leaves the sheet, as do the
 * last row and Enter, for the buttons behind it.
 */
export const useCells = () => {
  const sheet = useRef<HTMLDivElement>(null);
  const exit = useRef<HTMLButtonElement>(null);
  const onMove = useCallback((event: KeyboardEvent<HTMLElement>, address: string): boolean => {
    const { key } = event;
    if (key === 'Escape') return leave(event, exit.current);
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' || key === 'Enter' ? 1 : 0;
    if (step === 0) return false;
    event.preventDefault();
    const { field } = rowIn(address);
    const cells = [...(sheet.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].filter(
      (cell) => rowIn(cell.dataset['cell'] ?? '').field === field && isSeen(cell),
    );
    const at = cells.findIndex((cell) => cell.dataset['cell'] === address);
    const next = cells[at + step];
    if (next) return focusIn(next);
    return key === 'Enter' ? leave(event, exit.current) : true;
  }, []);
  /** The first of these values on the screen. */
  const show = useCallback((addresses: ReadonlySet<string>) => {
    const cells = [...(sheet.current?.querySelectorAll<HTMLElement>('[data-cell], [name]') ?? [])];
    const first = cells.find(
      (cell) =>
        addresses.has(cell.dataset['cell'] ?? '') || addresses.has(cell.getAttribute('name') ?? ''),
    );
    if (first) focusIn(first);
  }, []);
  return { sheet, exit, onMove, show };
};

const leave = (event: KeyboardEvent<HTMLElement>, to: HTMLElement | null): boolean => {
  event.preventDefault();
  to?.focus();
  return true;
};
