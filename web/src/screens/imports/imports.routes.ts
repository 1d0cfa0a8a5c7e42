import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

/** A register that is with the engine already, by its hash; what is in it stays out of addresses. */
export interface ImportSearch {
  readonly register?: 'children' | 'staff';
  readonly file?: string;
}

const hashForm = /^[0-9a-f]{64}$/;

export const importRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nhap-danh-sach',
    validateSearch: ({ register, file }: Record<string, unknown>): ImportSearch => ({
      ...((register === 'children' || register === 'staff') && { register }),
      ...(typeof file === 'string' && hashForm.test(file) && { file }),
    }),
    component: lazyRouteComponent(() => import('./import-screen.js'), 'ImportScreen'),
  }),
] as const;
