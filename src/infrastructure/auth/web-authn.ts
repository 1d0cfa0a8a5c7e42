import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type {
  NewPasskey,
  Origin,
  PasskeyAssertion,
  PasskeyAttestation,
} from '../../application/ports/passkeys.js';

/** Scope of a passkey: the host's name, without port (WebAuthn §5.1.2). */
export const relyingPartyOf = (origin: Origin): string => new URL(origin).hostname;

const expectations = (origin: Origin, challenge: Uint8Array) => ({
  expectedChallenge: Buffer.from(challenge).toString('base64url'),
  expectedOrigin: origin,
  expectedRPID: relyingPartyOf(origin),
  requireUserVerification: true,
});

/** The library throws for each way in which an answer can be wrong; none of them is told. */
const orNull = async <T>(verified: () => Promise<T | null>): Promise<T | null> => {
  try {
    return await verified();
  } catch {
    return null;
  }
};

/** The passkey's new counter when the assertion is right, else null. */
export const assertionIsRight = (
  origin: Origin,
  challenge: Uint8Array,
  assertion: PasskeyAssertion,
  stored: { readonly publicKey: Uint8Array<ArrayBuffer>; readonly counter: number },
): Promise<number | null> =>
  orNull(async () => {
    const { credentialId, ...answer } = assertion;
    const response: AuthenticationResponseJSON = {
      id: credentialId,
      rawId: credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response: { ...answer },
    };
    const credential = { id: credentialId, ...stored };
    const checked = await verifyAuthenticationResponse({
      response,
      credential,
      ...expectations(origin, challenge),
    });
    return checked.verified ? checked.authenticationInfo.newCounter : null;
  });

/** Which maker a passkey is of does not matter here: any attestation is taken, as none is. */
export const examined = (
  origin: Origin,
  challenge: Uint8Array,
  attestation: PasskeyAttestation,
): Promise<NewPasskey | null> =>
  orNull(async () => {
    const { credentialId, ...answer } = attestation;
    const response: RegistrationResponseJSON = {
      id: credentialId,
      rawId: credentialId,
      type: 'public-key',
      clientExtensionResults: {},
      response: { ...answer },
    };
    const checked = await verifyRegistrationResponse({
      response,
      ...expectations(origin, challenge),
    });
    if (!checked.verified) return null;
    const { id, publicKey, counter } = checked.registrationInfo.credential;
    return { credentialId: id, publicKey, counter };
  });
