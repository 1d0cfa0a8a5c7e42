// Reads an attached file by docs/design/attachments.md alone: shares no code with the engine.
// stdin: JSON { file, key, info, boundTo, sizeBytes }, bytes in base64; stdout: the plain bytes.
import { createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

const input = JSON.parse(readFileSync(0, 'utf8'));
const file = Buffer.from(input.file, 'base64');
const size = input.sizeBytes;

const fail = (why) => {
  process.stderr.write(why);
  process.exit(1);
};

const segments = Math.ceil(size / 65536);
if (file.length !== 87 + size + 28 * segments) fail('size');
if (file.subarray(0, 6).toString('latin1') !== 'LVFL1\n') fail('magic');
const wrapped = file.subarray(6, 87);
if (wrapped[0] !== 1) fail('form');

const keys = Buffer.from(hkdfSync('sha256', Buffer.from(input.key, 'base64'), '', input.info, 64));
const nonceAndBody = wrapped.subarray(1, 49);
const mac = createHmac('sha256', keys.subarray(32))
  .update(input.boundTo)
  .update(nonceAndBody)
  .digest();
if (!timingSafeEqual(mac, wrapped.subarray(49))) fail('mac');
const fileKey = createDecipheriv(
  'aes-256-ctr',
  keys.subarray(0, 32),
  nonceAndBody.subarray(0, 16),
).update(nonceAndBody.subarray(16));

const plain = [];
for (let i = 0; i < segments; i += 1) {
  const start = 87 + i * 65564;
  const end = Math.min(start + 65564, file.length);
  const place = Buffer.alloc(5);
  place.writeUInt32BE(i);
  place[4] = i === segments - 1 ? 1 : 0;
  const decipher = createDecipheriv('aes-256-gcm', fileKey, file.subarray(start, start + 12));
  decipher.setAAD(place);
  decipher.setAuthTag(file.subarray(end - 16, end));
  plain.push(decipher.update(file.subarray(start + 12, end - 16)));
  try {
    decipher.final();
  } catch {
    fail(`segment ${i}`);
  }
}
process.stdout.write(Buffer.concat(plain));
