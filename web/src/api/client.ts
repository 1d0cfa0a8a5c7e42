import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { codeOf } from './api-error.js';
import { timedFetch } from './server-time.js';

const persisted = persistedExchange({
  enforcePersistedQueries: true,
  enableForMutation: true,
  preferGetForPersistedQueries: false,
});

/**
 * Asks the engine. Documents travel as their hash (production knows no others), and the session is
 * a cookie that no script can read.
 */
export const openClient = (onSignedOut: () => void): Client =>
  new Client({
    url: '/graphql',
    fetch: timedFetch,
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (codeOf(error) === 'UNAUTHENTICATED') onSignedOut();
        },
      }),
      cacheExchange,
      ...(import.meta.env.DEV ? [] : [persisted]),
      fetchExchange,
    ],
  });
