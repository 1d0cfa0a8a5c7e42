import { createHmac, hkdfSync, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Clock } from '../../application/ports/clock.js';
import type { SessionId } from '../../domain/shared/ids.js';
import { type Instant, minutesAfter } from '../../domain/shared/instant.js';
import { instantOf } from './instants.js';

const minutesMax = 5;
/** UUID version 8 (RFC 9562 §5.8): 48 bits say when the question ends, 74 are random. */
const form = /^([0-9a-f]{8})-([0-9a-f]{4})-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export interface AskedQuestion {
  readonly ceremonyId: string;
  readonly challenge: Buffer;
  readonly expiresAt: Instant;
}

/**
 * Questions put to passkeys. Anybody may ask for one without being known, so nothing is kept of it:
 * its bytes follow, under a key of ours, from its id, its end and whose session it is. An id that
 * somebody made up stands for bytes that they do not know, and so cannot have had signed. Kept is
 * which questions were answered right, until they end.
 */
export class PasskeyQuestions {
  private readonly key: Buffer;

  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
    masterKey: Uint8Array,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', masterKey, '', 'luuvet/passkey-question/1', 32));
  }

  ask(sessionId: SessionId | null): AskedQuestion {
    const expiresAt = minutesAfter(this.clock.now(), minutesMax);
    const ceremonyId = idEndingAt(expiresAt);
    return { ceremonyId, challenge: this.bytesOf(ceremonyId, sessionId), expiresAt };
  }

  /** Null for one that has ended, or is none. Of another session it gives other bytes. */
  challengeOf(ceremonyId: string, sessionId: SessionId | null): Buffer | null {
    const end = endOf(ceremonyId);
    if (end === null || end <= this.clock.now()) return null;
    return this.bytesOf(ceremonyId, sessionId);
  }

  /** After a right answer; false when there was one before. */
  async close(ceremonyId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `insert into auth.ceremony (ceremony_id, expires_at) values ($1, $2) on conflict do nothing`,
      [ceremonyId, endOf(ceremonyId)],
    );
    return rowCount === 1;
  }

  private bytesOf(ceremonyId: string, sessionId: SessionId | null): Buffer {
    return createHmac('sha256', this.key)
      .update(`${ceremonyId}\0${sessionId ?? ''}`)
      .digest();
  }
}

const endOf = (ceremonyId: string): Instant | null => {
  const parts = form.exec(ceremonyId);
  return parts && instantOf(new Date(Number.parseInt(`${parts[1]}${parts[2]}`, 16)));
};

const idEndingAt = (end: Instant): string => {
  const ms = Date.parse(end).toString(16).padStart(12, '0');
  return `${ms.slice(0, 8)}-${ms.slice(8)}-8${randomUUID().slice(15)}`;
};
