import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { PageSkeleton } from '../parts/page-skeleton.js';
import { invitationPath } from '../screens/sign-in/invitation-path.js';
import { loadShell } from './load-shell.js';
import { SessionGate } from './session-gate.js';

const InvitationScreen = lazy(async () => {
  const { InvitationScreen: screen } = await import('../screens/sign-in/invitation-screen.js');
  return { default: screen };
});

const Shell = lazy(async () => ({ default: (await loadShell()).Shell }));

/**
 * Every screen is behind the door, except the one for people who cannot sign in yet. That one is not
 * drawn by the router: while an address changes it may already have the next screen in hand, which
 * would then stand outside.
 */
export const Frame = () => {
  const isInvitation = useRouterState({
    select: ({ location }) => location.pathname.replace(/\/$/, '') === invitationPath,
  });
  if (isInvitation) {
    return (
      <Suspense fallback={<PageSkeleton rows={3} />}>
        <InvitationScreen />
      </Suspense>
    );
  }
  return (
    <SessionGate>
      <Suspense fallback={<PageSkeleton />}>
        <Shell />
      </Suspense>
    </SessionGate>
  );
};
