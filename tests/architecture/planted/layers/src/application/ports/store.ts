// accepted
import type { recordState } from '../../domain/record/state.js';
export type Store = typeof recordState;
