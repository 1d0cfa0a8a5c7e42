import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { idIn } from '../../format/address.js';

interface MovementsSearch {
  nam?: string;
  phan?: string;
  lop?: string;
}

export const movementRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/bien-dong',
    validateSearch: ({ nam, phan, lop }): MovementsSearch => idIn({ nam, phan, lop }),
    component: lazyRouteComponent(() => import('./movements-screen.js'), 'MovementsScreen'),
  }),
] as const;
