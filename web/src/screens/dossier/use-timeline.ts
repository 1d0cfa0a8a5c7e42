import type { CombinedError } from '@urql/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { ResultOf, VariablesOf } from '../../api/graphql.js';
import { useLive } from '../../api/live.js';
import { Timeline } from './timeline.operations.js';

type Page = NonNullable<ResultOf<typeof Timeline>['history']>;
export type TimelineEntry = Page['edges'][number]['node'];
export type TimelineQuestion = Omit<VariablesOf<typeof Timeline>, 'after' | 'waitFor'>;

export interface LoadedTimeline {
  readonly entries: readonly TimelineEntry[];
  readonly hasMore: boolean;
  readonly cursor: string | null;
  /** Numbers of the entries that came while somebody was reading. */
  readonly fresh: ReadonlySet<string>;
}

interface State {
  readonly question: string;
  readonly timeline: LoadedTimeline | null;
  readonly error: CombinedError | null;
}

/** Pages without an entry for this reader are passed over, this many at a time. */
const emptyPagesMax = 10;

/**
 * The entries that answer to a question, page after page. When the dossier's last entry becomes
 * another (`end`), what is new is put in its place; nothing that was read is asked for again.
 */
export const useTimeline = (
  question: TimelineQuestion,
  end: string | null,
  beforeFresh: () => void,
) => {
  const client = useClient();
  const { ownLogIndex } = useLive();
  const named = JSON.stringify(question);
  const [state, setState] = useState<State>({ question: '', timeline: null, error: null });
  const [isLoading, setLoading] = useState(false);
  const shown = state.question === named ? state : null;
  const latest = useRef({ named, timeline: shown?.timeline ?? null });
  latest.current = { named, timeline: shown?.timeline ?? null };

  const ask = useCallback(
    async (after: string | null): Promise<Page> => {
      const asked = { ...(JSON.parse(named) as TimelineQuestion), waitFor: ownLogIndex };
      return readPages((from) =>
        client
          .query(Timeline, { ...asked, after: from }, { requestPolicy: 'network-only' })
          .toPromise(),
      )(after);
    },
    [client, named, ownLogIndex],
  );
  const showing = useCallback(
    async (work: () => Promise<LoadedTimeline>) => {
      setLoading(true);
      try {
        const timeline = await work();
        if (latest.current.named === named) setState({ question: named, timeline, error: null });
      } catch (error) {
        if (latest.current.named !== named) return;
        const failed = error as CombinedError;
        setState(({ timeline }) => ({ question: named, timeline, error: failed }));
      } finally {
        setLoading(false);
      }
    },
    [named],
  );
  const first = useCallback(() => showing(async () => firstPage(await ask(null))), [ask, showing]);
  const more = useCallback(
    () =>
      showing(async () => {
        const before = latest.current.timeline;
        if (!before) return firstPage(await ask(null));
        return withMore(before, await ask(before.cursor));
      }),
    [ask, showing],
  );
  // Only another question starts anew; an act of one's own shows as a new entry.
  const begin = useRef(first);
  begin.current = first;
  useEffect(() => {
    if (named !== '') void begin.current();
  }, [named]);

  const isNewestFirst = question.order === 'NEWEST_FIRST';
  const seenEnd = useRef(end);
  useEffect(() => {
    if (seenEnd.current === end || end === null) return;
    seenEnd.current = end;
    const before = latest.current.timeline;
    if (!before || (!isNewestFirst && before.hasMore)) return;
    void showing(async () => {
      const page = await ask(isNewestFirst ? null : before.cursor);
      beforeFresh();
      const now = latest.current.timeline ?? before;
      return isNewestFirst ? withFresh(now, page) : withMore(now, page, true);
    });
  }, [end, isNewestFirst, ask, showing, beforeFresh]);

  return { timeline: shown?.timeline ?? null, error: shown?.error ?? null, isLoading, first, more };
};

type Ask = (
  after: string | null,
) => Promise<{ data?: ResultOf<typeof Timeline>; error?: CombinedError }>;

/** A page with something in it, or the last one. */
const readPages =
  (ask: Ask) =>
  async (after: string | null): Promise<Page> => {
    let from = after;
    for (let read = 1; ; read += 1) {
      const { data, error } = await ask(from);
      if (error) throw error;
      const page = data?.history ?? nothing;
      if (page.edges.length > 0 || !page.pageInfo.hasNextPage || read === emptyPagesMax) {
        return page;
      }
      from = page.pageInfo.endCursor;
    }
  };

const nothing: Page = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
const entriesOf = ({ edges }: Page): readonly TimelineEntry[] => edges.map(({ node }) => node);

const firstPage = (page: Page): LoadedTimeline => ({
  entries: entriesOf(page),
  hasMore: page.pageInfo.hasNextPage,
  cursor: page.pageInfo.endCursor,
  fresh: new Set(),
});

const withMore = (before: LoadedTimeline, page: Page, areFresh = false): LoadedTimeline => {
  const known = new Set(before.entries.map(({ logIndex }) => logIndex));
  const come = entriesOf(page).filter(({ logIndex }) => !known.has(logIndex));
  return {
    entries: [...before.entries, ...come],
    hasMore: page.pageInfo.hasNextPage,
    cursor: page.pageInfo.endCursor ?? before.cursor,
    fresh: areFresh ? addedTo(before.fresh, come) : before.fresh,
  };
};

/** The new ones above; if there are more than a page of them, the list starts anew. */
const withFresh = (before: LoadedTimeline, page: Page): LoadedTimeline => {
  const known = new Set(before.entries.map(({ logIndex }) => logIndex));
  const come = entriesOf(page).filter(({ logIndex }) => !known.has(logIndex));
  const hasGap = come.length === page.edges.length && page.pageInfo.hasNextPage;
  if (hasGap) return { ...firstPage(page), fresh: addedTo(new Set(), come) };
  return {
    ...before,
    entries: [...come, ...before.entries],
    fresh: addedTo(before.fresh, come),
  };
};

const addedTo = (fresh: ReadonlySet<string>, come: readonly TimelineEntry[]): ReadonlySet<string> =>
  new Set([...fresh, ...come.map(({ logIndex }) => logIndex)]);
