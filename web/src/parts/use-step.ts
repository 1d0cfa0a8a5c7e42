import { useRef } from 'react';
import type { ActDocument, ActInput, Outcome } from '../api/acts.js';
import { type ActTitle, useAct } from '../api/use-act.js';

/** The form of a step goes as soon as it is done, so its receipt is shown by the page. */
export type OnDone = (outcome: Outcome, done: string) => void;

/** One act of a procedure; what it is called when it is done goes up with its receipt. */
export const useStep = <Input extends object>(
  document: ActDocument<Input & ActInput>,
  done: string,
  onDone: OnDone,
) => {
  const { act, isActing, outcome } = useAct<Input>(document);
  const last = useRef<(() => Promise<void>) | null>(null);
  const take = (input: Omit<Input, keyof ActInput>, about: ActTitle): void => {
    const once = async () => {
      const ended = await act(input, about);
      if (ended.is === 'done') onDone(ended, done);
    };
    last.current = once;
    void once();
  };
  return { take, isActing, outcome, again: () => void last.current?.() };
};
