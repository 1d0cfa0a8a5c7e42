import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { isStatus, type Status } from './status.js';

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

export const correctionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dieu-chinh',
    validateSearch: ({ status }): { readonly status?: Status } =>
      isStatus(status) ? { status } : {},
    component: lazyRouteComponent(() => import('./corrections-screen.js'), 'CorrectionsScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dieu-chinh/moi',
    validateSearch: ({
      recordId,
      field,
    }): { readonly recordId: string; readonly field: string } => ({
      recordId: words(recordId),
      field: words(field),
    }),
    component: lazyRouteComponent(() => import('./ask-screen.js'), 'AskScreen'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dieu-chinh/$recordId/$correctionId',
    component: lazyRouteComponent(() => import('./correction-screen.js'), 'CorrectionScreen'),
  }),
] as const;
