import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { invitationPath } from './invitation-path.js';

/** Known to the router, so that links lead there; the frame draws the screen. */
export const invitationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: invitationPath,
    component: () => null,
  }),
] as const;
