import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const invitationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/loi-moi',
    component: lazyRouteComponent(() => import('./invitation-screen.js'), 'InvitationScreen'),
  }),
] as const;
