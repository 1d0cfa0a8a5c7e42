import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export interface ReportsSearch {
  /** The kind of report. */
  readonly loai?: string;
  /** The period. */
  readonly ky?: string;
}

const form = /^[A-Za-z0-9/-]{1,60}$/;
const codeIn = (value: unknown): string | null =>
  typeof value === 'string' && form.test(value) ? value : null;

export const reportRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/bao-cao',
    validateSearch: (search: Record<string, unknown>): ReportsSearch => {
      const [loai, ky] = [codeIn(search.loai), codeIn(search.ky)];
      return { ...(loai && { loai }), ...(ky && { ky }) };
    },
    component: lazyRouteComponent(() => import('./reports-screen.js'), 'ReportsScreen'),
  }),
] as const;
