import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const findRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tim',
    component: lazyRouteComponent(() => import('./find-screen.js'), 'FindScreen'),
  }),
] as const;
