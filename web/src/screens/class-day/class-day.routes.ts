import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/root-route.js';
import { typedDay } from '../../format/typed-day.js';

export const classDayRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/lop/$classId/ngay',
    validateSearch: ({ ngay }): { ngay?: string } => {
      const day = typeof ngay === 'string' ? typedDay(ngay) : null;
      return day === null ? {} : { ngay: day };
    },
    component: lazyRouteComponent(() => import('./class-day-screen.js'), 'ClassDayScreen'),
  }),
] as const;
