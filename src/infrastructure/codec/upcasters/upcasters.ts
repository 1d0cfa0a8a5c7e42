import type { Upcaster } from './upcaster.js';

/** All steps ever needed, one per old version. None yet: every event stands at version 1. */
export const upcasters: readonly Upcaster[] = [];
