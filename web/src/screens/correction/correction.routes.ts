import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const correctionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dieu-chinh',
    component: lazyRouteComponent(() => import('./corrections-screen.js'), 'CorrectionsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dieu-chinh/$recordId/$correctionId',
    component: lazyRouteComponent(() => import('./correction-screen.js'), 'CorrectionScreen'),
  }),
] as const;
