import type { SubjectKey } from '../../application/ports/key-store.js';
import type { SubjectKeyName } from './key-wrapping.js';

interface Entry {
  readonly name: SubjectKeyName;
  readonly key: SubjectKey;
  readonly since: number;
}

const defaultLimits = { entriesMax: 20_000, ageMsMax: 60_000 };

/**
 * Opened keys of this process, the longest remembered dropped first. An erased subject's keys
 * leave at once and cannot come back from a look-up that was under way. Another process learns of
 * an erasure from the database within `ageMsMax`; until then it can only write what nobody will
 * ever open again.
 */
export class SubjectKeyCache {
  private readonly byId = new Map<string, Entry>();
  private readonly byPurpose = new Map<string, Entry>();
  private readonly erased = new Set<string>();

  constructor(
    private readonly limits = defaultLimits,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  findById(schoolId: string, keyId: string): SubjectKey | undefined {
    const entry = this.byId.get(`${schoolId}/${keyId}`);
    return entry && this.keyOf(entry);
  }

  findByPurpose(schoolId: string, subjectId: string, purpose: string): SubjectKey | undefined {
    const entry = this.byPurpose.get(`${schoolId}/${subjectId}/${purpose}`);
    return entry && this.keyOf(entry);
  }

  remember(name: SubjectKeyName, key: SubjectKey): void {
    if (this.isErased(name.schoolId, name.subjectId)) return;
    this.put({ name, key, since: this.nowMs() });
    if (this.byId.size <= this.limits.entriesMax) return;
    for (const oldest of this.byId.values()) {
      this.drop(oldest);
      break;
    }
  }

  isErased(schoolId: string, subjectId: string): boolean {
    return this.erased.has(`${schoolId}/${subjectId}`);
  }

  forget(schoolId: string, subjectId: string): void {
    this.erased.add(`${schoolId}/${subjectId}`);
    for (const entry of this.byId.values()) {
      if (entry.name.subjectId === subjectId && entry.name.schoolId === schoolId) this.drop(entry);
    }
  }

  private keyOf(entry: Entry): SubjectKey | undefined {
    if (this.nowMs() - entry.since <= this.limits.ageMsMax) return entry.key;
    this.drop(entry);
    return undefined;
  }

  private put(entry: Entry): void {
    const { schoolId, subjectId, purpose, keyId } = entry.name;
    this.byId.set(`${schoolId}/${keyId}`, entry);
    this.byPurpose.set(`${schoolId}/${subjectId}/${purpose}`, entry);
  }

  private drop(entry: Entry): void {
    const { schoolId, subjectId, purpose, keyId } = entry.name;
    this.byId.delete(`${schoolId}/${keyId}`);
    this.byPurpose.delete(`${schoolId}/${subjectId}/${purpose}`);
  }
}
