import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, SchoolId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { Principal } from '../ports/authenticator.js';
import type { Clock } from '../ports/clock.js';
import { CLOCK } from '../ports/tokens.js';
import { type RegisterReport, withoutCells } from './register-report.js';

/** Whose rows a register names. */
export type RegisterKind = 'children' | 'staff';

/** What a dry run left for somebody to confirm. */
export interface ImportToConfirm {
  readonly importId: string;
  readonly kind: RegisterKind;
  readonly since: Instant;
  /** From then on the file is forgotten. */
  readonly due: Instant;
}

export interface BroughtFile {
  readonly schoolId: SchoolId;
  readonly by: AccountId;
  readonly bytes: Uint8Array;
}

interface PendingFile extends Omit<BroughtFile, 'by'> {
  /** All who sent these very bytes. */
  readonly broughtBy: ReadonlySet<AccountId>;
  readonly expiresAtMs: number;
  /** The last dry run, unless it was confirmed since. */
  readonly examined: { readonly as: RegisterKind; readonly atMs: number } | null;
}

const keepMs = 30 * 60_000;
const filesMaxPerSchool = 5;

/**
 * Uploaded registers between dry run and confirmation. They hold personal data, so they live in
 * memory only, for 30 minutes, and never touch a disk that could not be erased by subject. A file
 * is its school's: whoever has the power to import may look at it and confirm it, so that one
 * person can bring the file and another check it; the ledger says who confirmed. What stands in its
 * cells is shown to those alone who have the file anyway.
 */
@Injectable()
export class PendingImports {
  private readonly files = new Map<string, PendingFile>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @param importId SHA-256 of the bytes, hex: the same file is the same import. */
  put(importId: string, { by, ...file }: BroughtFile): void {
    this.forgetExpired();
    const key = `${file.schoolId}/${importId}`;
    const broughtBy = new Set(this.files.get(key)?.broughtBy).add(by);
    this.files.delete(key);
    const own = [...this.files].filter(([, pending]) => pending.schoolId === file.schoolId);
    for (const [oldest] of own.slice(0, Math.max(0, own.length - filesMaxPerSchool + 1))) {
      this.files.delete(oldest);
    }
    this.files.set(key, { ...file, broughtBy, expiresAtMs: this.nowMs() + keepMs, examined: null });
  }

  get(schoolId: SchoolId, importId: string): Uint8Array | null {
    this.forgetExpired();
    return this.files.get(`${schoolId}/${importId}`)?.bytes ?? null;
  }

  /** As much of what was found in a file as this reader may see. */
  shownTo(
    reader: Pick<Principal, 'schoolId' | 'accountId'>,
    report: RegisterReport,
  ): RegisterReport {
    const file = this.files.get(`${reader.schoolId}/${report.fileHash}`);
    return file?.broughtBy.has(reader.accountId) ? report : withoutCells(report);
  }

  /** A dry run found rows to import: whoever may import them can confirm it. */
  examined(schoolId: SchoolId, importId: string, as: RegisterKind): void {
    this.note(schoolId, importId, { as, atMs: this.nowMs() });
  }

  /** Nothing of it waits any more; until it is forgotten it can be looked at again. */
  confirmed(schoolId: SchoolId, importId: string): void {
    this.note(schoolId, importId, null);
  }

  toConfirm(schoolId: SchoolId): readonly ImportToConfirm[] {
    this.forgetExpired();
    return [...this.files].flatMap(([key, { schoolId: owner, examined, expiresAtMs }]) =>
      owner === schoolId && examined
        ? [
            {
              importId: key.slice(schoolId.length + 1),
              kind: examined.as,
              since: instantOf(examined.atMs),
              due: instantOf(expiresAtMs),
            },
          ]
        : [],
    );
  }

  private note(schoolId: SchoolId, importId: string, examined: PendingFile['examined']): void {
    const key = `${schoolId}/${importId}`;
    const file = this.files.get(key);
    if (file) this.files.set(key, { ...file, examined });
  }

  private forgetExpired(): void {
    const now = this.nowMs();
    for (const [key, { expiresAtMs }] of this.files) {
      if (expiresAtMs <= now) this.files.delete(key);
    }
  }

  private nowMs(): number {
    return Date.parse(this.clock.now());
  }
}

const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant;
