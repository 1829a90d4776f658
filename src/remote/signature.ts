import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** A public key as people copy it: `ed25519:` and its 32 bytes in base64. */
export type PublicKey = `ed25519:${string}`;

export interface Signer {
  readonly key: PublicKey;
  readonly sign: (text: string) => string;
}

/** A new private key, as PEM. */
export const generateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A signer from the PEM of an Ed25519 private key; `undefined` where the text is none. Ed25519: RFC 8032. */
export function signerOf(pem: string): Signer | undefined {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    // Whatever OpenSSL says of a text, with codes that change between its versions: it is no key.
    return undefined;
  }
  if (key.asymmetricKeyType !== 'ed25519') return undefined;
  return {
    key: publicText(createPublicKey(key)),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  };
}

function publicText(key: KeyObject): PublicKey {
  const { x = '' } = key.export({ format: 'jwk' });
  return `ed25519:${Buffer.from(x, 'base64url').toString('base64')}`;
}

/** Whether `text` is a public key, written as it is compared. */
export const isPublicKey = (text: string): text is PublicKey =>
  /^ed25519:[A-Za-z0-9+/]{43}=$/.test(text) &&
  `ed25519:${Buffer.from(text.slice(8), 'base64').toString('base64')}` === text;

export function isSignedBy(key: PublicKey, text: string, signature: string): boolean {
  const x = Buffer.from(key.slice('ed25519:'.length), 'base64').toString('base64url');
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x };
    return verify(
      null,
      Buffer.from(text),
      createPublicKey({ key: jwk, format: 'jwk' }),
      Buffer.from(signature, 'base64'),
    );
  } catch {
    return false; // not a point of the curve, by a code of OpenSSL that changes between its versions
  }
}
