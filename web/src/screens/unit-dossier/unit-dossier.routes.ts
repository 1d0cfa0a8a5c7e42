import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const unitDossierRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nha-truong',
    component: lazyRouteComponent(
      () => import('./school-dossier-screen.js'),
      'SchoolDossierScreen',
    ),
  }),
] as const;
