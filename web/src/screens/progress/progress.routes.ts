import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

interface PartSearch {
  /** The school year. */
  readonly nam?: string;
  /** Which part of it: a term, a month, or all of it. */
  readonly phan?: string;
}

const form = /^[A-Za-z0-9/-]{1,40}$/;

const codesIn = <Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): Partial<Record<Name, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && form.test(value) ? [[name, value]] : [];
    }),
  ) as Partial<Record<Name, string>>;

export const progressRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tien-do',
    validateSearch: (search: Record<string, unknown>): PartSearch =>
      codesIn(search, ['nam', 'phan']),
    component: lazyRouteComponent(() => import('./progress-screen.js'), 'ProgressScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tien-do/$classId/$kind',
    validateSearch: (search: Record<string, unknown>): PartSearch & { ky?: string } =>
      codesIn(search, ['nam', 'phan', 'ky']),
    component: lazyRouteComponent(() => import('./cell-screen.js'), 'CellScreen'),
  }),
] as const;
