import { Outlet, useRouterState } from '@tanstack/react-router';
import { SessionGate } from './session-gate.js';
import { Shell } from './shell.js';

/** Where whoever is not in yet can go: an invitation is for people who cannot sign in. */
const outside: readonly string[] = ['/loi-moi'];

/** Every screen is behind the door, except the few that lead to it. */
export const Frame = () => {
  const isOutside = useRouterState({
    select: ({ location }) => outside.includes(location.pathname.replace(/\/$/, '')),
  });
  if (isOutside) return <Outlet />;
  return (
    <SessionGate>
      <Shell />
    </SessionGate>
  );
};
