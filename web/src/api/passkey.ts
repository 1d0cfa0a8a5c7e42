import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

interface Question {
  readonly challenge: string;
  readonly credentialIds: readonly string[];
  readonly relyingPartyId: string;
}

interface Enrolment extends Question {
  /** Whose it will be, as a UUID. */
  readonly accountId: string;
  readonly signInName: string;
}

export const passkeysWorkHere = (): boolean => browserSupportsWebAuthn();

const named = (credentialIds: readonly string[]) =>
  credentialIds.map((id) => ({ id, type: 'public-key' as const }));

/** Asks a passkey of this device or a phone; throws when the person or the browser gives up. */
export const showPasskey = async ({ challenge, credentialIds, relyingPartyId }: Question) => {
  const { id, response } = await startAuthentication({
    optionsJSON: {
      challenge,
      rpId: relyingPartyId,
      allowCredentials: named(credentialIds),
      userVerification: 'required',
    },
  });
  const { authenticatorData, clientDataJSON, signature } = response;
  return { credentialId: id, authenticatorData, clientDataJSON, signature };
};

/** Has a passkey made; throws when the person or the browser gives up. */
export const makePasskey = async (question: Enrolment) => {
  const { accountId, signInName, challenge, credentialIds, relyingPartyId } = question;
  const { id, response } = await startRegistration({
    optionsJSON: {
      challenge,
      rp: { id: relyingPartyId, name: 'Lưu Vết' },
      user: { id: bytesOf(accountId), name: signInName, displayName: signInName },
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ alg, type: 'public-key' })),
      excludeCredentials: named(credentialIds),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    },
  });
  const { attestationObject, clientDataJSON } = response;
  return { credentialId: id, attestationObject, clientDataJSON };
};

/** The 16 bytes of a UUID, in base64url. */
const bytesOf = (uuid: string): string => {
  const bytes = (uuid.replaceAll('-', '').match(/../g) ?? []).map((hex) =>
    Number.parseInt(hex, 16),
  );
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
};
