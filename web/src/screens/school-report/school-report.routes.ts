import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const schoolReportRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/hoc-ba/$dossierId/$schoolYear',
    component: lazyRouteComponent(() => import('./school-report-screen.js'), 'SchoolReportScreen'),
  }),
] as const;
