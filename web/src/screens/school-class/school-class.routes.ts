import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const schoolClassRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/lop',
    component: lazyRouteComponent(() => import('./classes-screen.js'), 'ClassesScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/lop/$classId',
    component: lazyRouteComponent(() => import('./class-screen.js'), 'ClassScreen'),
  }),
] as const;
