import type { ShownClass } from './class-shape.js';

export interface OfChild {
  readonly dossierId: string;
  readonly name: string;
  readonly shown: ShownClass;
  readonly onClose: () => void;
}
