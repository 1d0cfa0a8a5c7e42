import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const accessRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tai-khoan',
    component: lazyRouteComponent(() => import('./accounts-screen.js'), 'AccountsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/so-truy-cap',
    component: lazyRouteComponent(() => import('./access-log-screen.js'), 'AccessLogScreen'),
  }),
] as const;
