import { Inject, Injectable } from '@nestjs/common';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { Clock } from '../ports/clock.js';
import { CLOCK } from '../ports/tokens.js';

interface PendingFile {
  readonly schoolId: SchoolId;
  readonly bytes: Uint8Array;
  readonly expiresAtMs: number;
}

const keepMs = 30 * 60_000;
const filesMaxPerSchool = 5;

/**
 * Uploaded registers between dry run and confirmation. They hold personal data, so they live in
 * memory only, for 30 minutes, and never touch a disk that could not be erased by subject. A file
 * is its school's: whoever has the power to import may look at it and confirm it, so that one
 * person can bring the file and another check it; the ledger says who confirmed.
 */
@Injectable()
export class PendingImports {
  private readonly files = new Map<string, PendingFile>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @param importId SHA-256 of the bytes, hex: the same file is the same import. */
  put(importId: string, file: Omit<PendingFile, 'expiresAtMs'>): void {
    this.forgetExpired();
    const key = `${file.schoolId}/${importId}`;
    this.files.delete(key);
    const own = [...this.files].filter(([, pending]) => pending.schoolId === file.schoolId);
    for (const [oldest] of own.slice(0, Math.max(0, own.length - filesMaxPerSchool + 1))) {
      this.files.delete(oldest);
    }
    this.files.set(key, { ...file, expiresAtMs: this.nowMs() + keepMs });
  }

  get(schoolId: SchoolId, importId: string): Uint8Array | null {
    this.forgetExpired();
    return this.files.get(`${schoolId}/${importId}`)?.bytes ?? null;
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
