import {
  base32,
  matchingTotpStep,
  totpCode,
  totpStepAt,
} from '../../src/infrastructure/auth/totp.js';
import {
  newOneTimeCode,
  oneTimeCodeHash,
  readOneTimeCode,
} from '../../src/infrastructure/auth/one-time-codes.js';

const secret = Buffer.from('12345678901234567890');

describe('a code of an authenticator app', () => {
  // RFC 6238 appendix B gives eight digits; six of them are the last six.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %d s is that of RFC 6238', (seconds, code) => {
    expect(totpCode(secret, totpStepAt(seconds * 1000))).toBe(code);
  });

  it('is taken in its half minute and in the one after, and never before', () => {
    const at = 1_111_111_111_000;
    const step = totpStepAt(at);
    const match = (offset: number) => matchingTotpStep(secret, totpCode(secret, step + offset), at);
    expect([match(0), match(-1), match(-2), match(1)]).toEqual([step, step - 1, null, null]);
    expect(matchingTotpStep(secret, '12345', at)).toBeNull();
  });

  it('comes from a secret in Base32 as RFC 4648 has it', () => {
    expect(base32(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  });
});

describe('a one-time code', () => {
  it('reads the same however it was typed', () => {
    const code = newOneTimeCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `;
    expect(oneTimeCodeHash('x', typed)).toEqual(oneTimeCodeHash('x', code));
    expect(oneTimeCodeHash('y', code)).not.toEqual(oneTimeCodeHash('x', code));
    expect(readOneTimeCode('too short')).toBeNull();
  });
});
