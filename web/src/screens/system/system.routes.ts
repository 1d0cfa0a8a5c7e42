import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const systemRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/he-thong',
    component: lazyRouteComponent(() => import('./system-screen.js'), 'SystemScreen'),
  }),
] as const;
