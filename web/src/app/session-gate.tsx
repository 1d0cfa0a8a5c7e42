import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { Provider, useClient, useQuery } from 'urql';
import { codeOf } from '../api/api-error.js';
import { openClient } from '../api/client.js';
import { LiveProvider } from '../api/live-provider.js';
import { mayAct, SessionContext } from '../api/session.js';
import { SessionOfMe, SignOut } from '../api/session.operations.js';
import { forgetDrafts } from '../drafts/drafts.js';
import { NoOffice } from '../parts/no-office.js';
import { LoadFailed } from '../parts/load-failed.js';
import { PageSkeleton } from '../parts/page-skeleton.js';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.js';
import { Acts } from './acts.js';

/** Windows of one browser share the session, so they learn of its end from each other. */
const otherWindows = new BroadcastChannel('luuvet.session');

/**
 * Lets in whoever is signed in; asks everybody else to sign in, at the same address. A session that
 * ends while somebody works ends up here too, with its drafts kept for when they are back.
 */
export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const [visit, setVisit] = useState({ number: 0, isOver: false });
  const over = useCallback(() => setVisit(({ number }) => ({ number, isOver: true })), []);
  const begun = useCallback(
    () => setVisit(({ number }) => ({ number: number + 1, isOver: false })),
    [],
  );
  useEffect(() => {
    otherWindows.onmessage = ({ data }) => (data === 'signed-out' ? over() : begun());
  }, [over, begun]);
  // Each visit has a client of its own: nothing that one person was shown is left for the next.
  const client = useMemo(() => {
    void visit.number;
    return openClient(over);
  }, [visit.number, over]);
  const signedIn = () => {
    otherWindows.postMessage('signed-in');
    begun();
  };
  return (
    <Provider value={client} key={visit.number}>
      {visit.isOver ? (
        <SignInScreen onSignedIn={signedIn} />
      ) : (
        <Visit onSignedOut={over}>{children}</Visit>
      )}
    </Provider>
  );
};

const Visit = ({
  onSignedOut,
  children,
}: {
  readonly onSignedOut: () => void;
  readonly children: ReactNode;
}) => {
  const [{ data, error }, ask] = useQuery({ query: SessionOfMe });
  const client = useClient();
  const session = useMemo(() => {
    if (!data?.school) return null;
    return {
      me: data.me,
      school: data.school,
      may: mayAct(data.me),
      signOut: async () => {
        await client.mutation(SignOut, {}).toPromise();
        await forgetDrafts();
        otherWindows.postMessage('signed-out');
        onSignedOut();
      },
      again: () => ask({ requestPolicy: 'network-only' }),
    };
  }, [data, client, ask, onSignedOut]);
  if (session && data) {
    return (
      <SessionContext value={session}>
        <LiveProvider logSize={data.logHead.size}>
          <Acts>{children}</Acts>
        </LiveProvider>
      </SessionContext>
    );
  }
  if (data) return <NoOffice />;
  if (error && codeOf(error) !== 'UNAUTHENTICATED') {
    return <LoadFailed error={error} again={() => ask({ requestPolicy: 'network-only' })} />;
  }
  return <PageSkeleton />;
};
