import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

/** What of the accounts is shown; addresses hold ids and days, and nobody's name. */
export interface AccountsSearch {
  readonly view?: 'suspicions' | 'reviews';
  readonly on?: string;
  readonly account?: string;
}

export interface AccessLogSearch {
  readonly person?: string;
  readonly inspectors?: true;
}

export const accessRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tai-khoan',
    validateSearch: ({ view, on, account }: Record<string, unknown>): AccountsSearch => ({
      ...((view === 'suspicions' || view === 'reviews') && { view }),
      ...(typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) && { on }),
      ...(isId(account) && { account }),
    }),
    component: lazyRouteComponent(() => import('./accounts-screen.js'), 'AccountsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/so-truy-cap',
    validateSearch: ({ person, inspectors }: Record<string, unknown>): AccessLogSearch => ({
      ...(isId(person) && { person }),
      ...(inspectors === true && { inspectors }),
    }),
    component: lazyRouteComponent(() => import('./access-log-screen.js'), 'AccessLogScreen'),
  }),
] as const;
