import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../parts/not-found.js';
import { Frame } from './frame.js';

/** Above every screen: the door, and inside it the frame with header, places and search. */
export const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NotFound });
