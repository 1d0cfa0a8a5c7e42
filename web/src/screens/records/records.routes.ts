import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const recordRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/phe-duyet',
    component: lazyRouteComponent(() => import('./approvals-screen.js'), 'ApprovalsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/ban-ghi/$recordId',
    component: lazyRouteComponent(() => import('./record-screen.js'), 'RecordScreen'),
  }),
] as const;
