import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

interface SummarySearch {
  /** The kind that is summed up. */
  readonly loai?: string;
  /** The period. */
  readonly ky?: string;
}

const form = /^[A-Za-z0-9/-]{1,60}$/;
const codeIn = (value: unknown): string | null =>
  typeof value === 'string' && form.test(value) ? value : null;

export const schoolReportRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tong-hop/$classId',
    validateSearch: (search: Record<string, unknown>): SummarySearch => {
      const [loai, ky] = [codeIn(search.loai), codeIn(search.ky)];
      return { ...(loai && { loai }), ...(ky && { ky }) };
    },
    component: lazyRouteComponent(() => import('./class-summary-screen.js'), 'ClassSummaryScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/hoc-ba/$dossierId/$schoolYear',
    component: lazyRouteComponent(() => import('./school-report-screen.js'), 'SchoolReportScreen'),
  }),
] as const;
