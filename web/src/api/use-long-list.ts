import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { type Topic, useChanges, useLive } from './live.js';
import { type Connection, type ListState, PagedList, pageSize } from './paged-list.js';

/** A list that is fetched as far as it is looked at. */
export interface LongList<Node> extends ListState<Node> {
  readonly lookAt: (first: number, last: number) => void;
  readonly again: () => void;
}

interface LongListOf<Answer, Node> {
  readonly topics: readonly Topic[];
  /** Where in an answer the list is; null when there is nothing to see. */
  readonly listIn: (answer: Answer) => Connection<Node> | null | undefined;
}

/** One long list of a screen; its document takes `$first`, `$after` and `$waitFor`. */
export const useLongList = <Answer, Node, V extends AnyVariables>(
  document: TypedDocumentNode<Answer, V>,
  variables: Omit<V, 'first' | 'after' | 'waitFor'>,
  { topics, listIn }: LongListOf<Answer, Node>,
): LongList<Node> => {
  const client = useClient();
  const { ownLogIndex } = useLive();
  const latest = useRef({ listIn, ownLogIndex });
  latest.current = { listIn, ownLogIndex };
  const question = JSON.stringify(variables);
  const list = useMemo(
    () =>
      new PagedList<Node>(async (after) => {
        // What this person wrote last is waited for, so nobody looks for their own act in vain.
        const waitFor = latest.current.ownLogIndex;
        const asked = { ...JSON.parse(question), first: pageSize, after, waitFor } as V;
        const { data, error } = await client
          .query(document, asked, { requestPolicy: 'network-only' })
          .toPromise();
        return { list: data && latest.current.listIn(data), error };
      }),
    [client, document, question],
  );
  const state = useSyncExternalStore(list.subscribe, list.snapshot);
  useChanges(topics, list.again);
  const seen = useRef(ownLogIndex);
  useEffect(() => {
    if (seen.current !== ownLogIndex) list.again();
    seen.current = ownLogIndex;
  }, [ownLogIndex, list]);
  return { ...state, lookAt: list.lookAt, again: list.again };
};
