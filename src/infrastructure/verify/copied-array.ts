import { type CopiedRow, int32At } from './copied-rows.js';

/** Types of elements, as PostgreSQL numbers them. */
export const elementType = { bytea: 17, int8: 20, int4: 23, text: 25 } as const;

/** Behind dimensions, a flag for NULLs, and the type of the elements; an empty array ends here. */
const emptyHeader = 12;
/** Number of elements and the index of the first. */
const dimensionHeader = 8;

/**
 * Walks over an array in its binary form. Only what the engine itself writes counts as an array:
 * one dimension from 1 on, and no NULL.
 */
export class ArrayCursor {
  /** Elements that were not visited yet; -1 for a field that holds no such array. */
  left = -1;
  /** Of the element that `next` went to. */
  start = 0;
  length = 0;
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  private end = 0;

  constructor(private readonly type: number) {}

  open({ bytes, starts, lengths }: CopiedRow, field: number): this {
    const start = starts[field] as number;
    const length = lengths[field] as number;
    this.bytes = bytes;
    this.end = start + length;
    this.left = this.countAt(start, length);
    this.at = start + emptyHeader + (this.left > 0 ? dimensionHeader : 0);
    return this;
  }

  /** @returns false behind the last element, and where none can be */
  next(): boolean {
    if (this.left <= 0 || this.at + 4 > this.end) return false;
    const length = int32At(this.bytes, this.at);
    if (length < 0 || length > this.end - this.at - 4) return false;
    this.start = this.at + 4;
    this.length = length;
    this.at += 4 + length;
    this.left -= 1;
    return true;
  }

  /** Every element was visited, and nothing lies behind them. */
  isDone(): boolean {
    return this.left === 0 && this.at === this.end;
  }

  private countAt(start: number, length: number): number {
    const { bytes } = this;
    if (length < emptyHeader || int32At(bytes, start + 4) !== 0) return -1;
    if (int32At(bytes, start + 8) !== this.type) return -1;
    const dimensions = int32At(bytes, start);
    if (dimensions === 0) return 0;
    if (dimensions !== 1 || length < emptyHeader + dimensionHeader) return -1;
    const firstIndex = int32At(bytes, start + emptyHeader + 4);
    return firstIndex === 1 ? int32At(bytes, start + emptyHeader) : -1;
  }
}
