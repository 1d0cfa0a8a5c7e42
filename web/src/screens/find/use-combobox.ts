import { type KeyboardEvent, useEffect, useState } from 'react';

interface ComboboxOf {
  /** How many results can be marked; behind the last one is the way to all of them. */
  readonly count: number;
  /** Whether the results are of what is typed now. */
  readonly isSettled: boolean;
  readonly onPick: (at: number) => void;
  readonly onLeave: () => void;
}

/** Keyboard of a search box: arrows mark, Enter opens the marked or the first, Escape closes. */
export const useCombobox = ({ count, isSettled, onPick, onLeave }: ComboboxOf) => {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState<number | null>(null);
  const [isEntered, setEntered] = useState(false);
  const isShown = isOpen && typed.trim() !== '';
  const close = () => {
    setOpen(false);
    setMarked(null);
    setEntered(false);
  };
  const leave = () => {
    close();
    setTyped('');
    onLeave();
  };
  const pick = (at: number) => {
    leave();
    onPick(at);
  };
  useEffect(() => {
    // Whoever types fast presses Enter before the answer is there.
    if (isEntered && isSettled) pick(marked ?? 0);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') (isShown ? close : leave)();
    else if (!isShown) return;
    else if (event.key === 'Enter') setEntered(true);
    else if (event.key === 'ArrowDown') setMarked(next(marked, 1, count));
    else if (event.key === 'ArrowUp') setMarked(next(marked, -1, count));
    else return;
    event.preventDefault();
  };
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    setMarked(null);
    setEntered(false);
  };
  return { typed, type, isShown, marked, pick, close, show: () => setOpen(true), onKeyDown };
};

/** Round through all results and the way to all of them. */
const next = (at: number | null, step: 1 | -1, count: number): number => {
  if (at === null) return step === 1 ? 0 : count;
  return (at + step + count + 1) % (count + 1);
};
