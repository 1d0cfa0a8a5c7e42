import { useCallback, useState } from 'react';
import type { Asked } from './asked.js';

interface Named {
  readonly __typename: string;
}

/** Why it is not done; a passkey that was not shown was never judged. */
export type NotDone =
  | Exclude<Asked<Named>, { readonly is: 'done' }>
  | { readonly is: 'passkey-not-shown' };

type Answer<T extends Named> = Extract<Asked<T>, { readonly is: 'done' }>['answer'];

interface Asking {
  /** Resolves with what was answered; with null when it is not done, which `notDone` explains. */
  readonly ask: <T extends Named>(
    work: () => Promise<Asked<T> | NotDone>,
  ) => Promise<Answer<T> | null>;
  readonly isAsking: boolean;
  readonly notDone: NotDone | null;
}

/** Something at the door: one at a time, and why it was not done. */
export const useAsking = (): Asking => {
  const [isAsking, setAsking] = useState(false);
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const ask: Asking['ask'] = useCallback(async (work) => {
    setAsking(true);
    setNotDone(null);
    const asked = await work();
    setAsking(false);
    if (asked.is === 'done') return asked.answer;
    setNotDone(asked);
    return null;
  }, []);
  return { ask, isAsking, notDone };
};
