import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { idIn } from '../../format/address.js';

interface RulesSearch {
  /** The day on which they hold; today if nothing is said. */
  readonly ngay?: string;
}

interface ComparisonSearch {
  /** The record that is the older version, and the newer one. */
  readonly cu?: string;
  readonly moi?: string;
}

export const ruleRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/quy-che',
    validateSearch: ({ ngay }): RulesSearch => idIn({ ngay }),
    component: lazyRouteComponent(() => import('./rules-screen.js'), 'RulesScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/quy-che/so-sanh',
    validateSearch: ({ cu, moi }): ComparisonSearch => idIn({ cu, moi }),
    component: lazyRouteComponent(() => import('./comparison-screen.js'), 'ComparisonScreen'),
  }),
] as const;
