import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { addressFrom } from './dossier-address.js';

export const dossierRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/ho-so/$dossierId',
    validateSearch: addressFrom,
    component: lazyRouteComponent(() => import('./dossier-screen.js'), 'DossierScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nha-truong',
    component: lazyRouteComponent(
      () => import('./school-dossier-screen.js'),
      'SchoolDossierScreen',
    ),
  }),
] as const;
