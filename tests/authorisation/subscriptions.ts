import { openSocket } from '../support/graphql-socket.js';
import type { SchoolIds } from './ids.js';
import { type Principal, type RecordState, recordStates } from './principals.js';

/** Who may follow it; anybody else is told that there is nothing of that id. */
export const followedBy: Readonly<Record<string, readonly Principal[]>> = {
  // Everybody for whom a socket is opened hears of something.
  changes: [
    'accountant',
    'homeroomB',
    'homeroomA',
    'registrar',
    'healthWorker',
    'board',
    'vicePrincipal',
    'principal',
    'admin',
    'delegate',
    'inspector',
    'program',
  ],
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

interface Followable {
  readonly name: string;
  /** Null for what names nothing of a school: it is of one's own, whatever the ids. */
  readonly state: RecordState | null;
}
const followables: readonly Followable[] = [
  { name: 'changes', state: null },
  ...recordStates.map((state) => ({ name: 'dossierEntries', state })),
];

const subscriptionOf = ({ name, state }: Followable, { records }: SchoolIds): string =>
  state === null
    ? `${name}(fromLogIndex: "0") { topics }`
    : `${name}(dossierId: "${records[state].dossierId}") { type }`;

const labelOf = ({ name, state }: Followable): string => (state ? `${name} ${state}` : name);

/** What comes first to a socket of that credential, by the state of the record concerned. */
export const followed = async (
  url: string,
  token: string | null,
  ids: SchoolIds,
): Promise<readonly string[]> => {
  const socket = await openSocket(url, token === null ? {} : { authorization: `Bearer ${token}` });
  const asked = followables.map(async (one) => {
    const query = `subscription { ${subscriptionOf(one, ids)} }`;
    const following = socket.subscribe({ query });
    const refused = following.ended.then(([error]) => String(error?.extensions['code']));
    const came = await following.until(1).then(
      () => 'followed',
      () => refused,
    );
    return `${labelOf(one)}: ${came}`;
  });
  return Promise.all(asked).finally(() => socket.close());
};

/** The same as the table says it; of another school there is nothing for anybody. */
export const expectedFollowing = (
  principal: Principal,
  of: 'own school' | 'other school',
): readonly string[] =>
  followables.map((one) => {
    if (notLetIn.includes(principal)) return `${labelOf(one)}: 4403`;
    const isOfOwn = one.state === null || of === 'own school';
    const may = isOfOwn && followedBy[one.name]?.includes(principal);
    return `${labelOf(one)}: ${may ? 'followed' : 'BAD_USER_INPUT'}`;
  });
