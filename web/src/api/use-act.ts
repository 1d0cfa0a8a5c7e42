import { createContext, useCallback, useContext, useRef, useState } from 'react';
import type { Act, ActDocument, ActInput, Outcome, Refusal } from './acts.js';

/** How many acts one code confirms at most: a list that a person can have seen. */
export const confirmedTogetherMax = 50;

/** What a person reads before they confirm an act with their second factor. */
export interface ActTitle {
  readonly title: string;
  readonly lines?: readonly string[];
}

/** Carries out acts, one after the other, and asks once for the second factor if they need it. */
export type Perform = <Input>(
  acts: readonly Act<Input>[],
  about: ActTitle,
  onProgress?: (done: number) => void,
) => Promise<readonly Outcome[]>;

export const ActsContext = createContext<Perform | null>(null);

export const usePerform = (): Perform => {
  const perform = useContext(ActsContext);
  if (!perform) throw new Error('an act needs <Acts> above it');
  return perform;
};

/**
 * One act of a screen. A second call after an answer that never came sends the same command id, so
 * that what was written once is not written twice.
 */
export const useAct = <Input extends object>(
  document: ActDocument<Input & ActInput>,
): {
  readonly act: (input: Omit<Input, keyof ActInput>, about: ActTitle) => Promise<Outcome>;
  readonly isActing: boolean;
  readonly outcome: Outcome | null;
  readonly refusal: Refusal | null;
  readonly reset: () => void;
} => {
  const perform = usePerform();
  const [isActing, setActing] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const unanswered = useRef<{ readonly commandId: string; readonly input: string } | null>(null);

  const act = useCallback(
    async (input: Omit<Input, keyof ActInput>, about: ActTitle): Promise<Outcome> => {
      setActing(true);
      setOutcome(null);
      const written = JSON.stringify(input);
      const commandId =
        unanswered.current?.input === written ? unanswered.current.commandId : crypto.randomUUID();
      unanswered.current = { commandId, input: written };
      const [result] = await perform([{ document, input: input as Input, commandId }], about);
      const ended: Outcome = result ?? { is: 'given-up' };
      if (ended.is === 'done' || ended.is === 'refused') unanswered.current = null;
      setActing(false);
      setOutcome(ended);
      return ended;
    },
    [document, perform],
  );
  const reset = useCallback(() => setOutcome(null), []);
  const refusal = outcome?.is === 'refused' ? outcome.refusal : null;
  return { act, isActing, outcome, refusal, reset };
};
