import { createHmac, timingSafeEqual } from 'node:crypto';

/** RFC 6238 with the parameters that every authenticator app takes. */
const stepMs = 30_000;
const digits = 6;
/** RFC 4226 §4 asks for 160 bits. */
export const totpSecretLength = 20;

const codeForm = /^\d{6}$/;

export const totpStepAt = (epochMs: number): number => Math.floor(epochMs / stepMs);

/** Until the next code. */
export const totpLeftMs = (epochMs: number): number => stepMs - (epochMs % stepMs);

export const totpCode = (secret: Uint8Array, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const truncated = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
};

/**
 * Which step the code is of. The step before the present one is taken as well: people type slowly
 * and clocks differ. A code thereby lives for up to a minute, but serves once.
 */
export const matchingTotpStep = (
  secret: Uint8Array,
  code: string,
  epochMs: number,
): number | null => {
  if (!codeForm.test(code)) return null;
  const now = totpStepAt(epochMs);
  const given = Buffer.from(code);
  const matching = [now, now - 1].filter((step) =>
    timingSafeEqual(given, Buffer.from(totpCode(secret, step))),
  );
  return matching[0] ?? null;
};

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 §6, for whole groups of five bytes, so without padding. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? [])
    .map((five) => base32Alphabet.charAt(Number.parseInt(five, 2)))
    .join('');
};

/** The other way; for a seed that somebody typed off. */
export const fromBase32 = (text: string): Uint8Array => {
  const bits = Array.from(text, (letter) =>
    base32Alphabet.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
};
