import type { ShownClass } from './class-shape.js';

export interface OfChild {
  readonly dossierId: string;
  readonly name: string;
  readonly shown: ShownClass;
  readonly onClose: () => void;
}

/** An act that somebody chose for a child of the list. */
export interface ChildAct {
  readonly is: 'place' | 'exit';
  readonly dossierId: string;
  readonly name: string;
}
