import type { SchoolId } from '../../domain/shared/ids.js';
import type { NameShelf } from './name-shelf.js';
import type { NamedRow } from './named-rows.js';

interface Held<R extends NamedRow> {
  readonly shelf: NameShelf<R>;
  readonly forgetting: ReturnType<typeof setTimeout>;
}

/** For so long after its last use a shelf stays in memory. */
export const idleMsMax = 10 * 60_000;

/**
 * The shelves of one sort, a school each. Each use brings a shelf up to date, so names that were
 * destroyed leave it; one that nobody uses is forgotten whole.
 */
export class Shelves<R extends NamedRow> {
  /** The one that was used last stands last. */
  private readonly held = new Map<SchoolId, Held<R>>();

  constructor(private readonly newShelf: (schoolId: SchoolId) => NameShelf<R>) {}

  /** To be brought up to date now: whoever asks for it uses it. */
  of(schoolId: SchoolId): NameShelf<R> {
    const known = this.held.get(schoolId) ?? {
      shelf: this.newShelf(schoolId),
      forgetting: setTimeout(() => this.forget(schoolId), idleMsMax).unref(),
    };
    known.forgetting.refresh();
    this.held.delete(schoolId);
    this.held.set(schoolId, known);
    return known.shelf;
  }

  isFilled(schoolId: SchoolId): boolean {
    return this.held.get(schoolId)?.shelf.isFilled ?? false;
  }

  get size(): number {
    let size = 0;
    for (const { shelf } of this.held.values()) size += shelf.size;
    return size;
  }

  /** Those that were used longest ago first, until so many names are gone; that of one school stays. */
  makeRoom(namesTooMany: number, stays: SchoolId): void {
    let left = namesTooMany;
    for (const [schoolId, { shelf }] of this.held) {
      if (left <= 0) return;
      if (schoolId === stays) continue;
      left -= shelf.size;
      this.forget(schoolId);
    }
  }

  forgetAll(): void {
    for (const schoolId of this.held.keys()) this.forget(schoolId);
  }

  private forget(schoolId: SchoolId): void {
    const known = this.held.get(schoolId);
    if (known) clearTimeout(known.forgetting);
    this.held.delete(schoolId);
  }
}
