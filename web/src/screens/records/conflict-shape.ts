import type { Definition } from './form-values.js';

export interface Conflict {
  readonly field: Definition;
  readonly theirs: string;
  readonly mine: string;
}
