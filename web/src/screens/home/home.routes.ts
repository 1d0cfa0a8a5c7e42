import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { isListed, type ListedKind } from './duty-kinds.js';

export const homeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    validateSearch: ({ viec }: Record<string, unknown>): { readonly viec?: ListedKind } =>
      isListed(viec) ? { viec } : {},
    component: lazyRouteComponent(() => import('./home-screen.js'), 'HomeScreen'),
  }),
] as const;
