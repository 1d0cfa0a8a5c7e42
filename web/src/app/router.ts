import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from '../screens/access/access.routes.js';
import { accountRoutes } from '../screens/account/account.routes.js';
import { classDayRoutes } from '../screens/class-day/class-day.routes.js';
import { correctionRoutes } from '../screens/correction/correction.routes.js';
import { dispositionRoutes } from '../screens/disposition/disposition.routes.js';
import { dossierRoutes } from '../screens/dossier/dossier.routes.js';
import { findRoutes } from '../screens/find/find.routes.js';
import { grantRoutes } from '../screens/grants/grants.routes.js';
import { homeRoutes } from '../screens/home/home.routes.js';
import { importRoutes } from '../screens/imports/imports.routes.js';
import { kindRoutes } from '../screens/kinds/kinds.routes.js';
import { movementRoutes } from '../screens/movements/movements.routes.js';
import { progressRoutes } from '../screens/progress/progress.routes.js';
import { lockRoutes } from '../screens/locks/locks.routes.js';
import { peopleRoutes } from '../screens/people/people.routes.js';
import { inspectionRoutes } from '../screens/inspections/inspections.routes.js';
import { invitationRoutes } from '../screens/sign-in/invitation.routes.js';
import { registerRoutes } from '../screens/register/register.routes.js';
import { recordRoutes } from '../screens/records/records.routes.js';
import { reminderRoutes } from '../screens/reminders/reminders.routes.js';
import { reportRoutes } from '../screens/reports/reports.routes.js';
import { ruleRoutes } from '../screens/rules/rules.routes.js';
import { schoolReportRoutes } from '../screens/school-report/school-report.routes.js';
import { schoolClassRoutes } from '../screens/school-class/school-class.routes.js';
import { systemRoutes } from '../screens/system/system.routes.js';
import { rootRoute } from './root-route.js';

/** Addresses hold ids and filters, never what somebody typed or is called. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...homeRoutes,
    ...findRoutes,
    ...schoolClassRoutes,
    ...classDayRoutes,
    ...dossierRoutes,
    ...dispositionRoutes,
    ...correctionRoutes,
    ...recordRoutes,
    ...registerRoutes,
    ...ruleRoutes,
    ...kindRoutes,
    ...lockRoutes,
    ...movementRoutes,
    ...progressRoutes,
    ...reminderRoutes,
    ...reportRoutes,
    ...schoolReportRoutes,
    ...importRoutes,
    ...peopleRoutes,
    ...accessRoutes,
    ...grantRoutes,
    ...inspectionRoutes,
    ...accountRoutes,
    ...systemRoutes,
    ...invitationRoutes,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
