import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { idIn } from '../../format/address.js';
import { approvalSearch } from './approval-search.js';

interface NewRecordSearch {
  dossierId?: string;
  /** Instead of a dossier: that of a class begins with its first record. */
  lop?: string;
  kind?: string;
  /** The record that it is to name. */
  neu?: string;
}

export const recordRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/phe-duyet',
    validateSearch: approvalSearch,
    component: lazyRouteComponent(() => import('./approvals-screen.js'), 'ApprovalsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/ke-hoach-chua-ky',
    validateSearch: ({ lop, nam }): { lop?: string; nam?: string } => idIn({ lop, nam }),
    component: lazyRouteComponent(() => import('./violations-screen.js'), 'ViolationsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/ban-ghi/moi',
    validateSearch: ({ dossierId, lop, kind, neu }): NewRecordSearch =>
      idIn({ dossierId, lop, kind, neu }),
    component: lazyRouteComponent(() => import('./new-record-screen.js'), 'NewRecordScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/ban-ghi/$recordId',
    component: lazyRouteComponent(() => import('./record-screen.js'), 'RecordScreen'),
  }),
] as const;
