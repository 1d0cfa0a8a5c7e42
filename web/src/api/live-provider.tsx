import { formatDocument, stringifyDocument } from '@urql/core';
import { type Client as SocketClient, createClient } from 'graphql-ws';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Receipt } from './acts.js';
import type { ResultOf } from './graphql.js';
import { type Live, LiveContext, type Topic } from './live.js';
import { Changes } from './live.operations.js';
import { sha256Hex } from './sha256.js';

const waitsMs = [500, 1_000, 2_000, 5_000, 10_000] as const;

interface LiveProviderProps {
  /** How many entries the log had when the screen was first filled. */
  readonly logSize: string;
  /** The line broke: by itself, or because whoever follows may no longer. */
  readonly onBreak: () => void;
  readonly children: ReactNode;
}

/**
 * One socket per window. After a break it goes on behind the last entry that it was told of, so
 * nothing that happened meanwhile is missed.
 */
export const LiveProvider = ({ logSize, onBreak, children }: LiveProviderProps) => {
  const [from] = useState(logSize);
  const broken = useRef(onBreak);
  broken.current = onBreak;
  const [connection, setConnection] = useState<Live['connection']>('live');
  const [ownLogIndex, setOwnLogIndex] = useState<string | null>(null);
  const watchers = useRef(new Set<{ topics: readonly Topic[]; changed: () => void }>());

  useEffect(() => {
    const stop = new AbortController();
    const tell = (topics: readonly Topic[]) => {
      for (const watcher of watchers.current) {
        if (watcher.topics.some((topic) => topics.includes(topic))) watcher.changed();
      }
    };
    const onBreak = () => broken.current();
    void follow(BigInt(from), { tell, setConnection, onBreak, signal: stop.signal });
    return () => stop.abort();
  }, [from]);

  const onChange = useCallback<Live['onChange']>((topics, changed) => {
    const watcher = { topics, changed };
    watchers.current.add(watcher);
    return () => watchers.current.delete(watcher);
  }, []);
  const sawOwn = useCallback((receipts: readonly Receipt[]) => {
    const numbers = receipts.flatMap(({ logIndex }) => (logIndex === null ? [] : [logIndex]));
    if (numbers.length === 0) return;
    setOwnLogIndex((before) => largest(before === null ? numbers : [before, ...numbers]));
  }, []);
  const live = useMemo(
    () => ({ connection, ownLogIndex, sawOwn, onChange }),
    [connection, ownLogIndex, sawOwn, onChange],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
};

const largest = (numbers: readonly string[]): string =>
  numbers.reduce((one, other) => (BigInt(one) >= BigInt(other) ? one : other));

interface Follower {
  readonly tell: (topics: readonly Topic[]) => void;
  readonly setConnection: (connection: Live['connection']) => void;
  readonly onBreak: () => void;
  readonly signal: AbortSignal;
}

const follow = async (from: bigint, follower: Follower): Promise<void> => {
  const { tell, setConnection, onBreak, signal } = follower;
  let next = from;
  let failures = 0;
  while (!signal.aborted) {
    const client = openSocket(() => setConnection('live'));
    // A socket that never opened has nothing to close, and says so by failing.
    const close = () => void Promise.resolve(client.dispose()).catch(() => undefined);
    // One whose network is gone may not notice for minutes.
    const cut = () => client.terminate();
    signal.addEventListener('abort', close, { once: true });
    window.addEventListener('offline', cut);
    try {
      for await (const { logIndex, topics } of changesFrom(client, next)) {
        next = BigInt(logIndex) + 1n;
        failures = 0;
        tell(topics);
      }
    } catch {
      // Why it ended does not matter: whoever is still there is asked for now.
    }
    signal.removeEventListener('abort', close);
    window.removeEventListener('offline', cut);
    close();
    if (signal.aborted) return;
    onBreak();
    failures += 1;
    if (failures > 1 || !navigator.onLine) setConnection('lost');
    await pause(waitsMs[Math.min(failures, waitsMs.length) - 1] ?? 10_000, signal);
  }
};

const openSocket = (onConnected: () => void): SocketClient =>
  createClient({
    on: { connected: onConnected },
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    retryAttempts: 0,
    lazy: true,
  });

async function* changesFrom(client: SocketClient, from: bigint) {
  const query = stringifyDocument(formatDocument(Changes));
  const payload = {
    query,
    variables: { fromLogIndex: String(from) },
    extensions: { persistedQuery: { version: 1, sha256Hash: await sha256Hex(query) } },
  };
  for await (const result of client.iterate<ResultOf<typeof Changes>>(payload)) {
    if (result.data) yield result.data.changes;
    else throw new Error('the subscription failed');
  }
}

/** Shorter when the browser says that the network is back, or somebody looks at the page again. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      document.removeEventListener('visibilitychange', go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    window.addEventListener('online', go);
    document.addEventListener('visibilitychange', go);
    signal.addEventListener('abort', go, { once: true });
  });
