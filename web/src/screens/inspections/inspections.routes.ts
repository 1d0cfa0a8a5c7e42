import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const inspectionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/thanh-tra',
    component: lazyRouteComponent(() => import('./inspections-screen.js'), 'InspectionsScreen'),
  }),
] as const;
