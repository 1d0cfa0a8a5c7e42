import type { Client } from '@urql/core';
import { useCallback, useSyncExternalStore } from 'react';
import { useClient } from 'urql';

/**
 * What was typed into the search box, for the page with all results. It is a name more often than not,
 * so it stands in memory, as long as this person is signed in, and nowhere else.
 */
interface Typed {
  text: string;
  readonly watchers: Set<() => void>;
}

const typedBy = new WeakMap<Client, Typed>();

const typedOf = (client: Client): Typed => {
  const known = typedBy.get(client);
  if (known) return known;
  const made: Typed = { text: '', watchers: new Set() };
  typedBy.set(client, made);
  return made;
};

export const useWhatWasTyped = (): readonly [text: string, type: (text: string) => void] => {
  const typed = typedOf(useClient());
  const subscribe = useCallback(
    (watcher: () => void) => {
      typed.watchers.add(watcher);
      return () => typed.watchers.delete(watcher);
    },
    [typed],
  );
  const text = useSyncExternalStore(subscribe, () => typed.text);
  const type = useCallback(
    (next: string) => {
      typed.text = next;
      for (const watcher of typed.watchers) watcher();
    },
    [typed],
  );
  return [text, type];
};
