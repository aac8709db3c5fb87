import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Assertion, Registration } from '#lib/users/second-factor/schema.ts';

type Ceremony = { challenge: string; rpId: string; origin: string; userVerified?: boolean };

/** An authenticator with one passkey (ES256, no attestation), which says what its owner asks it to say. */
export function createSoftwareAuthenticator() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const credentialId = randomBytes(32);
  const id = credentialId.toString('base64url');
  const credential = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };

  function register(ceremony: Ceremony): Registration {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(credentialId.length);
    // COSE: kty EC2, alg ES256, crv P-256, x and y (RFC 9053).
    const coseKey = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
    const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, coseKey]);
    const authData = Buffer.concat([authenticatorData(ceremony, 0, 0x40), attested]);
    // CBOR: {fmt: "none", attStmt: {}, authData}.
    const attestationObject = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from([0x58, authData.length]),
      authData,
    ]);
    return {
      ...credential,
      authenticatorAttachment: undefined,
      response: {
        clientDataJSON: clientData('webauthn.create', ceremony).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  function assert(ceremony: Ceremony & { counter: number; userId: string }): Assertion {
    const authData = authenticatorData(ceremony, ceremony.counter, 0);
    const client = clientData('webauthn.get', ceremony);
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), privateKey);
    return {
      ...credential,
      authenticatorAttachment: undefined,
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
        userHandle: Buffer.from(ceremony.userId).toString('base64url'),
      },
    };
  }

  return { register, assert };
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();

function clientData(type: string, { challenge, origin }: Ceremony): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** WebAuthn Level 3, 6.1: hash of the relying party's id, flags, counter. */
function authenticatorData({ rpId, userVerified = true }: Ceremony, counter: number, flags: number): Buffer {
  const tail = Buffer.alloc(5);
  tail.writeUInt8(0x01 | (userVerified ? 0x04 : 0) | flags);
  tail.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(rpId), tail]);
}
