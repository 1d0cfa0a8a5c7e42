import { createContext, useContext } from 'react';
import type { ResultOf } from './graphql.js';
import type { SessionOfMe } from './session.operations.js';

type Answer = ResultOf<typeof SessionOfMe>;
export type Me = Answer['me'];
export type Power = Me['powers'][number]['power'];

/** Why nobody is in. Whether a session ran out, or was ended elsewhere, nobody tells. */
export type Over = 'not-in-yet' | 'signed-out' | 'sign-out-unanswered' | 'ended' | 'factor-changed';

export interface Session {
  readonly me: Me;
  readonly school: NonNullable<Answer['school']>;
  /** Whether the person holds one of these powers, for this class if one is named. */
  readonly may: (powers: Power | readonly Power[], classId?: string | null) => boolean;
  readonly signOut: () => Promise<void>;
  /** Gives way to the sign-in: the engine ended this session with what was done in it. */
  readonly ended: (why: Over) => void;
  /** Asks again who one is: after an office was taken over. */
  readonly again: () => void;
}

export const SessionContext = createContext<Session | null>(null);

export const useSession = (): Session => {
  const session = useContext(SessionContext);
  if (!session) throw new Error('nobody is signed in here');
  return session;
};

export const mayAct =
  (me: Me): Session['may'] =>
  (powers, classId) => {
    const asked = typeof powers === 'string' ? [powers] : powers;
    return me.powers.some(
      (held) =>
        asked.includes(held.power) &&
        (classId === undefined || held.class === null || held.class.id === classId),
    );
  };
