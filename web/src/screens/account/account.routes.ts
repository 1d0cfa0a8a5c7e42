import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const accountRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/toi',
    component: lazyRouteComponent(() => import('./account-screen.js'), 'AccountScreen'),
  }),
] as const;
