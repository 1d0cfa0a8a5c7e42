import type { CombinedError } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { ResultOf } from '../../api/graphql.js';
import { Find } from './find.operations.js';

export type Found = ResultOf<typeof Find>['search'];

export interface Search {
  /** What was found for the text that is answered; null while nothing is asked for. */
  readonly found: Found | null;
  readonly error: CombinedError | undefined;
  /** Whether the answer is to what is typed now. */
  readonly isSettled: boolean;
}

const pauseMs = 150;
const nothing = { text: '', found: null, error: undefined } as const;

/** Asks when somebody pauses; a question that is overtaken is taken back. */
export const useSearch = (typed: string, first: number): Search => {
  const client = useClient();
  const text = typed.trim().normalize('NFC');
  const [answer, setAnswer] = useState<{
    readonly text: string;
    readonly found: Found | null;
    readonly error: CombinedError | undefined;
  }>(nothing);
  useEffect(() => {
    if (text === '') {
      setAnswer(nothing);
      return undefined;
    }
    let takeBack: (() => void) | null = null;
    const timer = setTimeout(() => {
      const asked = client.query(Find, { text, first }, { requestPolicy: 'network-only' });
      const { unsubscribe } = asked.subscribe(({ data, error }) =>
        setAnswer({ text, found: data?.search ?? null, error }),
      );
      takeBack = unsubscribe;
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      takeBack?.();
    };
  }, [client, text, first]);
  return { found: answer.found, error: answer.error, isSettled: answer.text === text };
};
