import type { ShownItem } from './progress-shape.js';

export const stateColours = {
  ON_TIME: 'green',
  LATE: 'son',
  MISSING: 'son',
  UPCOMING: 'gray',
  WAIVED: 'gray',
} as const satisfies Record<ShownItem['state'], string>;
