import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const grantRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/quyen-xem',
    component: lazyRouteComponent(() => import('./grants-screen.js'), 'GrantsScreen'),
  }),
] as const;
