import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { idIn } from '../../format/address.js';

interface RegisterSearch {
  /** Which register; the first one if nothing is said. */
  readonly so?: string;
  /** The calendar year. */
  readonly nam?: string;
  /** The topic: incoming or outgoing. */
  readonly chieu?: string;
  /** `dau`: from the first number on. */
  readonly tu?: string;
}

export const registerRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/so-cong-van',
    validateSearch: ({ so, nam, chieu, tu }): RegisterSearch => idIn({ so, nam, chieu, tu }),
    component: lazyRouteComponent(() => import('./register-screen.js'), 'RegisterScreen'),
  }),
] as const;
