import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const dispositionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/ho-so/$dossierId/tieu-huy',
    component: lazyRouteComponent(() => import('./disposition-screen.js'), 'DispositionScreen'),
  }),
] as const;
