import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

interface ScopeSearch {
  readonly year?: string;
  readonly classId?: string;
  readonly kind?: string;
  /** A term or a month of the year, as a scope names it. */
  readonly period?: string;
}

const scopeOf = (search: Record<string, unknown>): ScopeSearch =>
  Object.fromEntries(
    ['year', 'classId', 'kind', 'period'].flatMap((name) =>
      typeof search[name] === 'string' ? [[name, search[name]]] : [],
    ),
  );

export const lockRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/khoa-so',
    validateSearch: (search: Record<string, unknown>): Pick<ScopeSearch, 'year'> => {
      const { year } = scopeOf(search);
      return year === undefined ? {} : { year };
    },
    component: lazyRouteComponent(() => import('./locks-screen.js'), 'LocksScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/khoa-so/de-nghi',
    validateSearch: scopeOf,
    component: lazyRouteComponent(() => import('./propose-screen.js'), 'ProposeScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/khoa-so/$lockId',
    component: lazyRouteComponent(() => import('./lock-screen.js'), 'LockScreen'),
  }),
] as const;
