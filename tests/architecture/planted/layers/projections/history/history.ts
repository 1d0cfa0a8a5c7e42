// accepted
import 'typeorm';
import type { Store } from '../../src/application/ports/store.js';
import { recordState } from '../../src/domain/record/state.js';
export const history: Store = recordState;
