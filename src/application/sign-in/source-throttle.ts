import { Inject, Injectable } from '@nestjs/common';
import { epochMs } from '../../domain/shared/instant.js';
import { err, type Result } from '../../domain/shared/result.js';
import type { Clock } from '../ports/clock.js';
import type { SignInLimits } from '../ports/sign-in-limits.js';
import { CLOCK, SIGN_IN_LIMITS } from '../ports/tokens.js';
import type { TooManyAttempts } from './sign-in-refusals.js';

/** The one unseen for longest is forgotten first: whoever brings so many sources is not held here. */
const sourcesMax = 10_000;
/** Looked at at the same time; far fewer than may wait for a password to be checked. */
const atOnceMax = 16;
const hourMs = 3_600_000;

interface Source {
  /** Refusals that it may still have; grows with time. */
  left: number;
  seenMs: number;
  underWay: number;
}

/**
 * How often one source (an address or the network of a house) may be refused, for passwords and for
 * passkeys apart, before anything is
 * looked up or computed for it: so that one cannot lock many names, nor keep the processor busy. In
 * memory, each server for itself: what must hold exactly is counted in the account's stream. Who
 * signs in costs nothing: a whole school may come from one address.
 */
@Injectable()
export class SourceThrottle {
  private readonly sources = new Map<string, Source>();

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SIGN_IN_LIMITS) private readonly limits: SignInLimits,
  ) {}

  async admit<T, R extends { readonly type: string }>(
    name: string,
    attempt: () => Promise<Result<T, R>>,
  ): Promise<Result<T, R | TooManyAttempts>> {
    const source = this.see(name);
    if (source.left < 1 || source.underWay >= atOnceMax) return err({ type: 'TooManyAttempts' });
    source.left -= 1;
    source.underWay += 1;
    try {
      const outcome = await attempt();
      const costsNothing = outcome.ok || outcome.error.type === 'TooManyAttempts';
      if (costsNothing) source.left += 1;
      return outcome;
    } finally {
      source.underWay -= 1;
    }
  }

  /** Puts it last in the order of being forgotten. */
  private see(name: string): Source {
    const { refusalsPerSourceHour: max } = this.limits;
    const nowMs = epochMs(this.clock.now());
    const source = this.sources.get(name) ?? { left: max, seenMs: nowMs, underWay: 0 };
    const passedMs = Math.max(0, nowMs - source.seenMs);
    source.left = Math.min(max, source.left + (passedMs / hourMs) * max);
    source.seenMs = nowMs;
    this.sources.delete(name);
    this.sources.set(name, source);
    const [oldest] = this.sources.keys();
    if (this.sources.size > sourcesMax && oldest !== undefined) this.sources.delete(oldest);
    return source;
  }
}
