import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { CredentialsAreBusy } from '../../application/ports/credentials.js';

/**
 * argon2id (RFC 9106), about 150 ms on one core of 2025. Written into each hash: those made with
 * older parameters stay valid.
 */
const parameters = { memoryCost: 64 * 1024, timeCost: 2, parallelism: 1 } as const;

/** Each takes 64 MiB and a thread; the pool has four, and others need them too. */
const atOnceMax = 2;
const waitingMax = 64;

/** SP 800-63B-4 §3.1.1.2: the same password typed on another keyboard is the same. */
const normal = (password: string): string => password.normalize('NFKC');

export class PasswordHashes {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private nobodys: Promise<string> | undefined;

  make(password: string): Promise<string> {
    return this.inTurn(() => hash(normal(password), parameters));
  }

  /** Without a hash the same work is done, and the answer is no. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.nobodys ??= this.make(randomBytes(32).toString('hex'));
    const compared = stored ?? (await this.nobodys);
    const isRight = await this.inTurn(() => verify(compared, normal(password)));
    return stored !== null && isRight;
  }

  /** @throws CredentialsAreBusy */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < atOnceMax) this.running += 1;
    else {
      if (this.waiting.length >= waitingMax) throw new CredentialsAreBusy();
      // Whoever ends hands the place on, so `running` stays as it is.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
