import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../infrastructure/config/settings.js';
import type { GivenOptions } from './command.js';

/**
 * The key in the file that is given, or that of the installation; null without one. Never made: a
 * new key would call every signature wrong.
 */
export const logPublicKey = (
  settings: Pick<Settings, 'varDirectory' | 'logSigningKeyFile'>,
  given?: GivenOptions[string],
): KeyObject | null => {
  const own = path.join(settings.varDirectory, 'keys', 'log-signing.pem');
  const file = given === undefined ? (settings.logSigningKeyFile ?? own) : String(given);
  try {
    const key = createPublicKey(readFileSync(file));
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
};
