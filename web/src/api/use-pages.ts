import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Topic, useChanges, useLive } from './live.js';
import type { Connection } from './paged-list.js';

/** A list that is fetched as far as somebody looks. */
export interface Pages<Answer, Node> {
  readonly nodes: readonly Node[];
  /** The answer with the first page; undefined until it came. */
  readonly data: Answer | undefined;
  readonly error: CombinedError | undefined;
  readonly isLoading: boolean;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

type Asked<V> = Omit<V, 'waitFor' | 'after'>;

interface Loaded<Answer> {
  readonly question: string;
  readonly answers: readonly Answer[];
}

/**
 * Asks for a list page by page. When something of its topics changes, all pages that are shown are
 * asked for again, so that no row is shown twice or left out where two pages meet.
 *
 * @param pageOf where in the answer the list is; null when the reader may not see it
 */
export const usePages = <Answer, V extends AnyVariables, Node>(
  document: TypedDocumentNode<Answer, V>,
  variables: Asked<V>,
  {
    topics,
    pageOf,
    pagesAtOnce = 1,
  }: {
    readonly topics: readonly Topic[];
    readonly pageOf: (answer: Answer) => Connection<Node> | null | undefined;
    /** How many pages are there before somebody asks for more. */
    readonly pagesAtOnce?: number;
  },
): Pages<Answer, Node> => {
  const client = useClient();
  const { ownLogIndex } = useLive();
  const question = JSON.stringify(variables);
  const [loaded, setLoaded] = useState<Loaded<Answer> | null>(null);
  const [error, setError] = useState<CombinedError | undefined>(undefined);
  const [isLoading, setLoading] = useState(true);
  const round = useRef(0);
  const latest = useRef({ pageOf, ownLogIndex });
  latest.current = { pageOf, ownLogIndex };
  const answers = loaded?.question === question ? loaded.answers : none;

  const load = useCallback(
    async (known: readonly Answer[], upTo: number) => {
      const mine = ++round.current;
      setLoading(true);
      const pages = [...known];
      while (pages.length < upTo) {
        const last = pages.at(-1);
        const page = last === undefined ? null : latest.current.pageOf(last);
        if (page && !page.pageInfo.hasNextPage) break;
        const asked = {
          ...(JSON.parse(question) as Asked<V>),
          after: page?.pageInfo.endCursor ?? null,
          ...(last === undefined && { waitFor: latest.current.ownLogIndex }),
        };
        const { data, error: failure } = await client
          .query(document as TypedDocumentNode<Answer, AnyVariables>, asked, {
            requestPolicy: 'network-only',
          })
          .toPromise();
        if (mine !== round.current) return;
        setError(failure);
        if (!data) break;
        pages.push(data);
      }
      setLoaded({ question, answers: pages });
      setLoading(false);
    },
    [client, document, question],
  );

  const count = useRef(pagesAtOnce);
  useEffect(() => {
    count.current = pagesAtOnce;
    void load([], pagesAtOnce);
  }, [load, pagesAtOnce]);
  const again = useCallback(() => void load([], count.current), [load]);
  useChanges(topics, again);
  const more = useCallback(() => {
    count.current = answers.length + 1;
    void load(answers, count.current);
  }, [answers, load]);

  const nodes = useMemo(
    () =>
      answers.flatMap(
        (answer) => latest.current.pageOf(answer)?.edges.map(({ node }) => node) ?? [],
      ),
    [answers],
  );
  const last = answers.at(-1);
  const hasMore = (last && pageOf(last)?.pageInfo.hasNextPage) ?? false;
  return { nodes, data: answers[0], error, isLoading, hasMore, more, again };
};

const none: readonly never[] = [];
