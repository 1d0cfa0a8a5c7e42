import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const dossierRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/ho-so/$dossierId',
    component: lazyRouteComponent(() => import('./dossier-screen.js'), 'DossierScreen'),
  }),
] as const;
