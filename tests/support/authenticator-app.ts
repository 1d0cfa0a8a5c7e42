import type { Instant } from '../../src/domain/shared/instant.js';
import { totpCode, totpStepAt } from '../../src/infrastructure/auth/totp.js';

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An authenticator app, as somebody set it up from the text. */
export class TestApp {
  private readonly secret: Uint8Array;

  constructor(
    totpSecret: string,
    private readonly now: () => Instant,
  ) {
    const bits = [...totpSecret]
      .map((one) => base32Alphabet.indexOf(one).toString(2).padStart(5, '0'))
      .join('');
    this.secret = Uint8Array.from(
      (bits.match(/.{8}/g) ?? []).map((one) => Number.parseInt(one, 2)),
    );
  }

  code(stepsFromNow = 0): string {
    return totpCode(this.secret, totpStepAt(Date.parse(this.now())) + stepsFromNow);
  }
}
