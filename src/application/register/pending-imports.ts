import { Injectable } from '@nestjs/common';
import type { PersonId, SchoolId } from '../../domain/shared/ids.js';

interface PendingFile {
  readonly schoolId: SchoolId;
  readonly uploadedBy: PersonId;
  readonly bytes: Uint8Array;
  readonly expiresAtMs: number;
}

const keepMs = 30 * 60_000;
const filesMaxPerSchool = 5;

/**
 * Uploaded registers between dry run and confirmation. They hold personal data, so they live in
 * memory only, for 30 minutes, and never touch a disk that could not be erased by subject.
 */
@Injectable()
export class PendingImports {
  private readonly files = new Map<string, PendingFile>();

  /** @param importId SHA-256 of the bytes, hex: the same file is the same import. */
  put(importId: string, file: Omit<PendingFile, 'expiresAtMs'>): void {
    this.forgetExpired();
    const key = `${file.schoolId}/${importId}`;
    this.files.delete(key);
    const own = [...this.files].filter(([, pending]) => pending.schoolId === file.schoolId);
    for (const [oldest] of own.slice(0, Math.max(0, own.length - filesMaxPerSchool + 1))) {
      this.files.delete(oldest);
    }
    this.files.set(key, { ...file, expiresAtMs: Date.now() + keepMs });
  }

  get(schoolId: SchoolId, importId: string): Uint8Array | null {
    this.forgetExpired();
    return this.files.get(`${schoolId}/${importId}`)?.bytes ?? null;
  }

  private forgetExpired(): void {
    const now = Date.now();
    for (const [key, { expiresAtMs }] of this.files) {
      if (expiresAtMs <= now) this.files.delete(key);
    }
  }
}
