import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { type About, isAbout } from './about.js';

export interface KindsSearch {
  /** Only kinds of what is kept of a child, a class, a team, the staff or the school. */
  readonly cua?: About;
}

export const kindRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/danh-muc',
    validateSearch: ({ cua }: Record<string, unknown>): KindsSearch =>
      isAbout(cua) ? { cua } : {},
    component: lazyRouteComponent(() => import('./kinds-screen.js'), 'KindsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/danh-muc/moi',
    component: lazyRouteComponent(() => import('./new-kind-screen.js'), 'NewKindScreen'),
  }),
] as const;
