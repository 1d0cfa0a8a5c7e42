import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../parts/not-found.js';
import { Shell } from './shell.js';

/** Above every screen: the frame with header, places and search. */
export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFound });
