import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const importRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nhap-danh-sach',
    component: lazyRouteComponent(() => import('./import-screen.js'), 'ImportScreen'),
  }),
] as const;
