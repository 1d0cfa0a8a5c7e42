import { randomBytes } from 'node:crypto';
import { canonicalBytes } from '../codec/canonical-json.js';
import { KeyDoesNotOpen } from '../keys/key-wrapping.js';
import { nonceLength, openBox, sealBox } from '../keys/sealed-box.js';
import { totpSecretLength } from './totp.js';

/** Whose secret it is; another row's ciphertext put in its place does not open. */
export interface TotpOwner {
  readonly accountId: string;
  readonly factorId: string;
}

/** Secrets of authenticator apps under the installation's master key: a copy of the table is none. */
export class TotpSecrets {
  constructor(private readonly masterKey: Uint8Array) {}

  /** A new one, already sealed. */
  make(owner: TotpOwner): Buffer {
    const secret = randomBytes(totpSecretLength);
    return sealBox(this.key, bytesOf(owner), randomBytes(nonceLength), secret);
  }

  /** @throws KeyDoesNotOpen */
  open(owner: TotpOwner, sealed: Uint8Array): Buffer {
    const secret = openBox(this.key, bytesOf(owner), sealed);
    if (secret === null) throw new KeyDoesNotOpen('the secret of an authenticator app');
    return secret;
  }

  private get key() {
    return { secret: this.masterKey, use: 'luuvet/totp-secret/1' };
  }
}

const bytesOf = ({ accountId, factorId }: TotpOwner): Buffer =>
  canonicalBytes({ accountId, factorId });
