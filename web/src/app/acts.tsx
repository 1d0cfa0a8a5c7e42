import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { StepUpQuestion } from '../parts/step-up-dialog.js';
import { type Act, type Answer, type Outcome, send, type StepUpChallenge } from '../api/acts.js';
import { useLive } from '../api/live.js';
import { ActsContext, type ActTitle, type Perform } from '../api/use-act.js';

const loadDialog = () => import('../parts/step-up-dialog.js');
const StepUpDialog = lazy(async () => ({ default: (await loadDialog()).StepUpDialog }));

/** How many acts the engine is asked for at the same time. */
const togetherMax = 4;

interface Asked extends StepUpQuestion {
  readonly answer: (confirmed: boolean) => void;
}

/**
 * Acts go through here: sent once, and if the engine wants the second factor for them, confirmed in
 * place and sent again with the same command ids. Given up means that nothing was written.
 */
export const Acts = ({ children }: { readonly children: ReactNode }) => {
  const client = useClient();
  const { sawOwn } = useLive();
  const [asked, setAsked] = useState<Asked | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const confirm = useCallback(
    (about: ActTitle, challenges: readonly StepUpChallenge[]): Promise<boolean> => {
      const ask = () =>
        new Promise<boolean>((resolve) => {
          setAsked({ about, challenges, answer: resolve });
        }).finally(() => setAsked(null));
      // One question at a time: a dialog over a dialog would confirm the wrong thing.
      const next = queue.current.then(ask, ask);
      queue.current = next;
      return next;
    },
    [],
  );

  const perform: Perform = useCallback(
    async <Input,>(
      acts: readonly Act<Input>[],
      about: ActTitle,
      onProgress?: (done: number) => void,
    ) => {
      let done = 0;
      const each = (stepUps: ReadonlyMap<number, string>) =>
        inTurns(acts.length, async (index): Promise<Answer> => {
          const act = acts[index];
          const earlier = answers[index];
          if (!act || (earlier && earlier.is !== 'step-up')) return earlier as Answer;
          const answer = await send(client, act, stepUps.get(index) ?? null);
          if (answer.is === 'done') onProgress?.(++done);
          return answer;
        });
      let answers: Answer[] = [];
      answers = await each(new Map());
      const challenges = new Map(
        answers.flatMap((answer, index) =>
          answer.is === 'step-up' ? [[index, answer.challenge] as const] : [],
        ),
      );
      if (challenges.size > 0 && (await confirm(about, [...challenges.values()]))) {
        answers = await each(
          new Map([...challenges].map(([index, { challengeId }]) => [index, challengeId])),
        );
      }
      const outcomes = answers.map(
        (answer): Outcome => (answer.is === 'step-up' ? { is: 'given-up' } : answer),
      );
      for (const outcome of outcomes) if (outcome.is === 'done') sawOwn(outcome.receipts);
      return outcomes;
    },
    [client, confirm, sawOwn],
  );

  return (
    <ActsContext value={perform}>
      {children}
      {asked && (
        <Suspense>
          <StepUpDialog {...asked} />
        </Suspense>
      )}
    </ActsContext>
  );
};

const inTurns = async <T,>(count: number, work: (index: number) => Promise<T>): Promise<T[]> => {
  const results: T[] = new Array(count);
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await work(index);
  };
  await Promise.all(Array.from({ length: Math.min(togetherMax, count) }, lane));
  return results;
};
