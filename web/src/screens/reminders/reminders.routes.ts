import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';

export const reminderRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nhac-viec',
    component: lazyRouteComponent(() => import('./reminders-screen.js'), 'RemindersScreen'),
  }),
] as const;
