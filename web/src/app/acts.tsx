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
      const sent = async (act: Act<Input>, stepUp: string | null): Promise<Answer> => {
        const answer = await send(client, act, stepUp);
        if (answer.is === 'done') onProgress?.(++done);
        return answer;
      };
      const asked = await inTurns(acts, async (act) => ({ act, answer: await sent(act, null) }));
      const challenges = asked.flatMap(({ answer }) =>
        answer.is === 'step-up' ? [answer.challenge] : [],
      );
      const isConfirmed = challenges.length > 0 && (await confirm(about, challenges));
      const outcomes = await inTurns(asked, async ({ act, answer }): Promise<Outcome> => {
        if (answer.is !== 'step-up') return answer;
        if (!isConfirmed) return { is: 'given-up' };
        const confirmed = await sent(act, answer.challenge.challengeId);
        return confirmed.is === 'step-up' ? { is: 'given-up' } : confirmed;
      });
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

/** All of them, some at a time; what they came to stands in the order in which they were given. */
const inTurns = async <Item, Done>(
  items: readonly Item[],
  work: (item: Item) => Promise<Done>,
): Promise<readonly Done[]> => {
  const results = new Array<Done>(items.length);
  const left = items.entries();
  const lane = async () => {
    for (const [place, item] of left) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: togetherMax }, lane));
  return results;
};
