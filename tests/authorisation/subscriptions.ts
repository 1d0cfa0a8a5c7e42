import { openSocket } from '../support/graphql-socket.js';
import type { SchoolIds } from './ids.js';
import { type Principal, type RecordState, recordStates } from './principals.js';

/** Who may follow it; anybody else is told that there is nothing of that id. */
export const followedBy: Readonly<Record<string, readonly Principal[]>> = {
  dossierEntries: [
    'homeroomA',
    'registrar',
    'healthWorker',
    'board',
    'vicePrincipal',
    'principal',
    'admin',
    'inspector',
    'program',
  ],
};

/** No socket is opened for them. */
const notLetIn: readonly Principal[] = ['anonymous', 'nobody'];

const subscriptions: Readonly<Record<string, (ids: SchoolIds, state: RecordState) => string>> = {
  dossierEntries: ({ records }, state) =>
    `dossierEntries(dossierId: "${records[state].dossierId}") { type }`,
};

/** What comes first to a socket of that credential, by the state of the record concerned. */
export const followed = async (
  url: string,
  token: string | null,
  ids: SchoolIds,
): Promise<readonly string[]> => {
  const socket = await openSocket(url, token === null ? {} : { authorization: `Bearer ${token}` });
  const asked = Object.keys(subscriptions).flatMap((name) =>
    recordStates.map(async (state) => {
      const query = `subscription { ${subscriptions[name]?.(ids, state)} }`;
      const following = socket.subscribe({ query });
      const refused = following.ended.then(([error]) => String(error?.extensions['code']));
      const came = await following.until(1).then(
        () => 'followed',
        () => refused,
      );
      return `${name} ${state}: ${came}`;
    }),
  );
  return Promise.all(asked).finally(() => socket.close());
};

/** The same as the table says it; of another school there is nothing for anybody. */
export const expectedFollowing = (
  principal: Principal,
  of: 'own school' | 'other school',
): readonly string[] =>
  Object.entries(followedBy).flatMap(([name, by]) =>
    recordStates.map((state) => {
      if (notLetIn.includes(principal)) return `${name} ${state}: 4403`;
      const may = of === 'own school' && by.includes(principal);
      return `${name} ${state}: ${may ? 'followed' : 'BAD_USER_INPUT'}`;
    }),
  );
