const instant = Buffer.from('2000-01-01T00:00:00.000Z');
export const instantLength = instant.length;
const noInstant = new Uint8Array(0);
const dayMs = 86_400_000;
const epoch2000Ms = Date.UTC(2000, 0, 1);
const zero = 0x30;
let writtenDay = 0;

/**
 * The moment as an envelope writes it, in memory that the next call reuses; nothing for infinity,
 * a fraction of a millisecond, and a year before 1715 or after 2284: a number does not hold its
 * microseconds exactly, so that a change in them could go unnoticed.
 * @param micros since 2000-01-01, as PostgreSQL stores it
 */
export const instantText = (micros: number): Uint8Array => {
  const ms = micros / 1_000;
  if (!Number.isSafeInteger(micros) || !Number.isInteger(ms)) return noInstant;
  const day = Math.floor(ms / dayMs);
  if (day !== writtenDay) {
    instant.write(new Date(epoch2000Ms + day * dayMs).toISOString().slice(0, 10), 'latin1');
    writtenDay = day;
  }
  const inDay = ms - day * dayMs;
  writeDigits(11, Math.floor(inDay / 3_600_000), 10);
  writeDigits(14, Math.floor(inDay / 60_000) % 60, 10);
  writeDigits(17, Math.floor(inDay / 1_000) % 60, 10);
  writeDigits(20, inDay % 1_000, 100);
  return instant;
};

const writeDigits = (at: number, value: number, highest: number): void => {
  let rest = value;
  let place = at;
  for (let unit = highest; unit >= 1; unit /= 10) {
    const digit = Math.floor(rest / unit);
    instant[place] = zero + digit;
    rest -= digit * unit;
    place += 1;
  }
};
