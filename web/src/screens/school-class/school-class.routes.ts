import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { idIn } from '../../format/address.js';
import { type ListFilter, listFilters } from './list-filter.js';

export const schoolClassRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/lop',
    validateSearch: ({ namHoc }): { namHoc?: string } => idIn({ namHoc }),
    component: lazyRouteComponent(() => import('./classes-screen.js'), 'ClassesScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/lop/$classId',
    validateSearch: ({ trangThai }): { trangThai?: ListFilter } => {
      const filter = listFilters.find((one) => one === trangThai);
      return filter ? { trangThai: filter } : {};
    },
    component: lazyRouteComponent(() => import('./class-screen.js'), 'ClassScreen'),
  }),
] as const;
