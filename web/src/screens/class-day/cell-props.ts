import type { KeyboardEvent } from 'react';

/** One value of a sheet, and what typing in it does. */
export interface CellProps {
  /** The address of the value. */
  readonly name: string;
  readonly label: string;
  readonly typed: string;
  readonly problem: string | null;
  readonly problemId: string;
  readonly onType: (typed: string) => void;
  /** Goes to another cell, if that key says so. */
  readonly onMove: (event: KeyboardEvent<HTMLElement>) => boolean;
}
