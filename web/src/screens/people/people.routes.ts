import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nhan-su',
    component: lazyRouteComponent(() => import('./people-screen.js'), 'PeopleScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nhan-su/$personId',
    component: lazyRouteComponent(() => import('./person-screen.js'), 'PersonScreen'),
  }),
] as const;
