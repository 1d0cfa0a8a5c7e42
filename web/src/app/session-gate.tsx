import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Provider, useQuery } from 'urql';
import { codeOf } from '../api/api-error.js';
import { openClient } from '../api/client.js';
import { LiveProvider } from '../api/live-provider.js';
import { mayAct, type Over, SessionContext } from '../api/session.js';
import { SessionOfMe, SignOut } from '../api/session.operations.js';
import { forgetDrafts, openDrafts } from '../drafts/drafts.js';
import { NoOffice } from '../parts/no-office.js';
import { LoadFailed } from '../parts/load-failed.js';
import { PageSkeleton } from '../parts/page-skeleton.js';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.js';
import { Acts } from './acts.js';
import { loadShell } from './load-shell.js';
import { keepingWhatIsAboutNobody } from './kept-at-sign-out.js';
import { SessionWatch } from './session-watch.js';
import { onOtherWindows, tellOtherWindows } from './other-windows.js';

/**
 * Lets in whoever is signed in; asks everybody else to sign in, at the same address. A session that
 * ends while somebody works ends up here too, with its drafts kept for when they are back.
 */
export const SessionGate = ({ children }: { readonly children: ReactNode }) => {
  const { visit, isOver, isOverNow, begin, wasIn } = useVisit();
  const router = useRouter();
  // Each visit has a client of its own: nothing that one person was shown is left for the next.
  const client = useMemo(() => {
    void visit.number;
    return openClient(() => isOver(wasIn.current ? 'ended' : 'not-in-yet'));
  }, [visit.number, isOver, wasIn]);
  const signOut = useCallback(async () => {
    void forgetDrafts();
    const { error } = await keepingWhatIsAboutNobody(localStorage, () =>
      client.mutation(SignOut, {}).toPromise(),
    );
    const isOut = !error || codeOf(error) === 'UNAUTHENTICATED';
    if (isOut) tellOtherWindows('signed-out');
    isOverNow(isOut ? 'signed-out' : 'sign-out-unanswered');
    await router.navigate({ to: '/', replace: true });
  }, [client, isOverNow, router]);
  const isIn = useCallback(() => {
    wasIn.current = true;
    openDrafts();
  }, [wasIn]);
  const signedIn = () => {
    tellOtherWindows('signed-in');
    begin();
  };
  const isOutside = visit.over !== null;
  useEffect(() => {
    if (!isOutside) return;
    // Whoever types a name will be inside by the time the rest has come.
    const fetchRest = () => void loadShell();
    window.addEventListener('input', fetchRest, { once: true });
    return () => window.removeEventListener('input', fetchRest);
  }, [isOutside]);
  return (
    <Provider value={client} key={visit.number}>
      {visit.over ? (
        <SignInScreen why={visit.over} onSignedIn={signedIn} signOutAgain={() => void signOut()} />
      ) : (
        <Visit signOut={signOut} isOver={isOver} isIn={isIn}>
          {children}
        </Visit>
      )}
    </Provider>
  );
};

/** From one sign-in to the end of its session, in this window or in another one of this browser. */
const useVisit = () => {
  const [visit, setVisit] = useState<{ readonly number: number; readonly over: Over | null }>({
    number: 0,
    over: null,
  });
  const wasIn = useRef(false);
  const isOverNow = useCallback((over: Over) => setVisit((of) => ({ ...of, over })), []);
  // What comes late, such as an answer to an earlier question, does not say why it was over.
  const isOver = useCallback(
    (over: Over) => setVisit((of) => (of.over === null ? { ...of, over } : of)),
    [],
  );
  const begin = useCallback(() => {
    wasIn.current = false;
    setVisit(({ number }) => ({ number: number + 1, over: null }));
  }, []);
  useEffect(() => {
    // A page that the browser kept aside shows what it showed when it was left.
    const shown = ({ persisted }: PageTransitionEvent) => persisted && begin();
    window.addEventListener('pageshow', shown);
    const stop = onOtherWindows((news) => {
      if (news === 'signed-in') return begin();
      if (news === 'signed-out') void forgetDrafts();
      isOver(news);
    });
    return () => {
      window.removeEventListener('pageshow', shown);
      stop();
    };
  }, [begin, isOver]);
  return { visit, isOver, isOverNow, begin, wasIn };
};

interface VisitProps {
  readonly signOut: () => Promise<void>;
  readonly isOver: (why: Over) => void;
  readonly isIn: () => void;
  readonly children: ReactNode;
}

const Visit = ({ signOut, isOver, isIn, children }: VisitProps) => {
  const [{ data: answer, error }, ask] = useQuery({ query: SessionOfMe });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  // A question that got no answer takes nobody away from what they are doing.
  const latest = useRef(answer);
  latest.current = answer ?? latest.current;
  const data = latest.current;
  useEffect(() => {
    if (data) isIn();
  }, [data, isIn]);
  const session = useMemo(() => {
    if (!data?.school) return null;
    return {
      me: data.me,
      school: data.school,
      may: mayAct(data.me),
      signOut,
      ended: (why: Over) => {
        tellOtherWindows('ended');
        isOver(why);
      },
      again,
    };
  }, [data, again, signOut, isOver]);
  if (session && data) {
    return (
      <SessionContext value={session}>
        <LiveProvider logSize={data.logHead.size} onBreak={again}>
          <SessionWatch />
          <Acts>{children}</Acts>
        </LiveProvider>
      </SessionContext>
    );
  }
  if (data) {
    const isInspector = data.me.accountKind === 'INSPECTOR';
    return <NoOffice isInspector={isInspector} again={again} signOut={() => void signOut()} />;
  }
  if (error && codeOf(error) !== 'UNAUTHENTICATED') {
    return <LoadFailed error={error} again={again} />;
  }
  return <PageSkeleton />;
};
