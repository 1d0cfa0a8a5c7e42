import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { idIn } from '../../format/address.js';

export const recordRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/phe-duyet',
    validateSearch: ({ lop }): { lop?: string } => idIn({ lop }),
    component: lazyRouteComponent(() => import('./approvals-screen.js'), 'ApprovalsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/ban-ghi/moi',
    validateSearch: ({ dossierId, kind }): { dossierId?: string; kind?: string } =>
      idIn({ dossierId, kind }),
    component: lazyRouteComponent(() => import('./new-record-screen.js'), 'NewRecordScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/ban-ghi/$recordId',
    component: lazyRouteComponent(() => import('./record-screen.js'), 'RecordScreen'),
  }),
] as const;
