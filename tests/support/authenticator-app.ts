import type { Instant } from '../../src/domain/shared/instant.js';
import { fromBase32, totpCode, totpStepAt } from '../../src/infrastructure/auth/totp.js';

/** An authenticator app, as somebody set it up from the text. */
export class TestApp {
  private readonly secret: Uint8Array;

  constructor(
    totpSecret: string,
    private readonly now: () => Instant,
  ) {
    this.secret = fromBase32(totpSecret);
  }

  code(stepsFromNow = 0): string {
    return totpCode(this.secret, totpStepAt(Date.parse(this.now())) + stepsFromNow);
  }
}
