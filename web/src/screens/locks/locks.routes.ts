import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const lockRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/khoa-so',
    component: lazyRouteComponent(() => import('./locks-screen.js'), 'LocksScreen'),
  }),
] as const;
