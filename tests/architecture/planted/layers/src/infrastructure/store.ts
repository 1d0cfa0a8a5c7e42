// accepted
import 'node:fs';
import 'pg';
import { history } from '../../projections/history/history.js';
import type { Store } from '../application/ports/store.js';
export const store: Store = 'text';
export const rows = history;
