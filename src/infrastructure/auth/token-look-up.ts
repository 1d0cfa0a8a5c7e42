import { createHash, randomBytes } from 'node:crypto';
import type { Principal } from '../../application/ports/authenticator.js';

export const newToken = (prefix: string): string => prefix + randomBytes(32).toString('base64url');
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
export const tokenForm = (prefix: string): RegExp => new RegExp(`^${prefix}[A-Za-z0-9_-]{43}$`);

interface Waiting {
  readonly hash: Buffer;
  readonly resolve: (principal: Principal | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Who is behind tokens with these hashes, by the hash in hex; those that are not valid are absent. */
export type FindPrincipals = (hashes: readonly Buffer[]) => Promise<ReadonlyMap<string, Principal>>;

/**
 * Looks tokens up by their hash. Nothing is remembered between calls, so an ended one fails on the
 * very next call; calls that arrive together share one look-up.
 */
export class TokenLookUp {
  private waiting: Waiting[] = [];
  private readonly form: RegExp;

  constructor(
    prefix: string,
    private readonly find: FindPrincipals,
  ) {
    this.form = tokenForm(prefix);
  }

  of(token: string): Promise<Principal | null> {
    if (!this.form.test(token)) return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      this.waiting.push({ hash: tokenHash(token), resolve, reject });
      if (this.waiting.length === 1) setImmediate(() => void this.lookUp());
    });
  }

  private async lookUp(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    try {
      const hashes = new Map(waiting.map(({ hash }) => [hash.toString('hex'), hash]));
      const found = await this.find([...hashes.values()]);
      for (const { hash, resolve } of waiting) resolve(found.get(hash.toString('hex')) ?? null);
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
