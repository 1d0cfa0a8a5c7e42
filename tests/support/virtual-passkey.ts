import { createHash, createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();
const text64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** As much of CBOR (RFC 8949) as an attestation needs: small maps, texts, bytes, integers. */
const head = (major: number, value: number): Buffer => {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
};
const integer = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Uint8Array): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (...entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flat()]);

export interface Question {
  readonly challenge: string;
  readonly relyingPartyId: string;
}

/** User present and verified; with a credential attached when it is made. */
const flags = { asserted: 0x05, made: 0x45 } as const;

/** A passkey without a device: P-256 (ES256), attestation "none", user always verified. */
export class VirtualPasskey {
  readonly credentialId = randomBytes(32);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private counter = 0;

  constructor(private readonly origin: string) {}

  /** A copy as a thief would have it: same key, same counter. */
  copy(): VirtualPasskey {
    const copied = new VirtualPasskey(this.origin);
    Object.assign(copied, {
      credentialId: this.credentialId,
      keys: this.keys,
      counter: this.counter,
    });
    return copied;
  }

  /** `navigator.credentials.create` */
  attest(question: Question) {
    const jwk = this.keys.publicKey.export({ format: 'jwk' });
    const coordinate = (value: string | undefined) => bytes(Buffer.from(value ?? '', 'base64url'));
    const coseKey = map(
      [integer(1), integer(2)],
      [integer(3), integer(-7)],
      [integer(-1), integer(1)],
      [integer(-2), coordinate(jwk.x)],
      [integer(-3), coordinate(jwk.y)],
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.credentialId, coseKey]);
    const authData = this.authenticatorData(question, flags.made, credential);
    const attestationObject = map(
      [text('fmt'), text('none')],
      [text('attStmt'), map()],
      [text('authData'), bytes(authData)],
    );
    return {
      credentialId: text64(this.credentialId),
      clientDataJSON: text64(this.clientData('webauthn.create', question)),
      attestationObject: text64(attestationObject),
    };
  }

  /** `navigator.credentials.get` */
  assert(question: Question) {
    this.counter += 1;
    const authenticatorData = this.authenticatorData(question, flags.asserted);
    const clientData = this.clientData('webauthn.get', question);
    const signed = Buffer.concat([authenticatorData, sha256(clientData)]);
    const key = createPrivateKey(this.keys.privateKey.export({ format: 'pem', type: 'pkcs8' }));
    return {
      credentialId: text64(this.credentialId),
      clientDataJSON: text64(clientData),
      authenticatorData: text64(authenticatorData),
      signature: text64(sign('sha256', signed, key)),
    };
  }

  private clientData(type: string, { challenge }: Question): Buffer {
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }),
    );
  }

  private authenticatorData(
    { relyingPartyId }: Question,
    flag: number,
    attached = Buffer.alloc(0),
  ): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(relyingPartyId), Buffer.from([flag]), counter, attached]);
  }
}
