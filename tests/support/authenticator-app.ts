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

  /** Of no step that serves now or in a minute; any fixed one is right now and then. */
  wrongCode(): string {
    const right = [-1, 0, 1, 2].map((steps) => this.code(steps));
    return ['000000', '111111', '222222', '333333', '444444'].find(
      (code) => !right.includes(code),
    ) as string;
  }
}
