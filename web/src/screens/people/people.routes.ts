import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { type AppointableRole, isAppointable } from './offices.js';

/** What of the staff is shown; the office is a code, so the address says nothing about anybody. */
export interface PeopleSearch {
  readonly view?: 'structure';
  readonly role?: AppointableRole;
}

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nhan-su',
    validateSearch: ({ view, role }: Record<string, unknown>): PeopleSearch => ({
      ...(view === 'structure' && { view }),
      ...(isAppointable(role) && { role }),
    }),
    component: lazyRouteComponent(() => import('./people-screen.js'), 'PeopleScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nhan-su/$personId',
    component: lazyRouteComponent(() => import('./person-screen.js'), 'PersonScreen'),
  }),
] as const;
