import type { Definition } from '../../parts/form-values.js';

export interface Conflict {
  readonly field: Definition;
  readonly theirs: string;
  readonly mine: string;
}
