import { createContext, useContext, useEffect, useRef } from 'react';
import type { ResultOf } from './graphql.js';
import type { Receipt } from './acts.js';
import type { Changes } from './live.operations.js';

export type Topic = ResultOf<typeof Changes>['changes']['topics'][number];

export interface Live {
  /** Lost while nothing comes through: what is shown may be of before. */
  readonly connection: 'live' | 'lost';
  /** The last entry that this person wrote; a query that waits for it shows it. */
  readonly ownLogIndex: string | null;
  readonly sawOwn: (receipts: readonly Receipt[]) => void;
  /** Calls back when something of these topics changed; returns how to stop that. */
  readonly onChange: (topics: readonly Topic[], changed: () => void) => () => void;
}

export const LiveContext = createContext<Live | null>(null);

export const useLive = (): Live => {
  const live = useContext(LiveContext);
  if (!live) throw new Error('<LiveProvider> is missing');
  return live;
};

/** Keeps what is on the screen up to date: calls back on changes of these topics. */
export const useChanges = (topics: readonly Topic[], changed: () => void): void => {
  const { onChange } = useLive();
  const latest = useRef(changed);
  latest.current = changed;
  const named = topics.join();
  useEffect(() => onChange(named.split(',') as Topic[], () => latest.current()), [named, onChange]);
};
