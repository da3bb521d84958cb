import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import { publicRandom } from './public-random.ts';

/** Keys for one purpose each, derived from the master key (HKDF-SHA256), so that one leak opens one thing. */
export interface Keyring {
  readonly encrypt: (plain: string, context: string) => Buffer;
  readonly decrypt: (sealed: Buffer, context: string) => string;
  readonly blindIndex: (value: string, context: string) => Buffer;
  readonly mac: (purpose: string, ...parts: (string | Buffer)[]) => Buffer;
  readonly auditMac: (...parts: (string | Buffer)[]) => Buffer;
}

const VERSION = 1;

/**
 * AES-256-GCM: 1 byte version, 12 bytes nonce, 16 bytes tag, ciphertext. `context` (table, column, row) is
 * authenticated too, so that a ciphertext moved to another row does not open.
 */
export function createKeyring(masterKey: string, auditKey: string): Keyring {
  const master = Buffer.from(masterKey, 'base64');
  const cache = new Map<string, KeyObject>();
  const derive = (purpose: string): KeyObject => {
    let key = cache.get(purpose);
    if (!key) {
      key = createSecretKey(Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `balai:${purpose}`, 32)));
      cache.set(purpose, key);
    }
    return key;
  };
  const audit = createSecretKey(Buffer.from(auditKey, 'base64'));
  return {
    encrypt(plain, context) {
      const nonce = publicRandom(12);
      const cipher = createCipheriv('aes-256-gcm', derive('field'), nonce);
      cipher.setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]);
    },
    decrypt(sealed, context) {
      if (sealed[0] !== VERSION) throw new Error('unknown ciphertext version');
      const decipher = createDecipheriv('aes-256-gcm', derive('field'), sealed.subarray(1, 13));
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(sealed.subarray(13, 29));
      return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8');
    },
    blindIndex: (value, context) => hmac(derive('blind-index'), [context, value]),
    mac: (purpose, ...parts) => hmac(derive(`mac:${purpose}`), parts),
    auditMac: (...parts) => hmac(audit, parts),
  };
}

/**
 * Each part is preceded by its length, so that ("ab","c") and ("a","bc") differ. A key object and one update: with
 * the key's bytes, OpenSSL sets the key up anew each time, which costs seven times what is signed.
 */
function hmac(key: KeyObject, parts: readonly (string | Buffer)[]): Buffer {
  let size = 0;
  for (const part of parts) size += 4 + (typeof part === 'string' ? Buffer.byteLength(part) : part.length);
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of parts) {
    const length = typeof part === 'string' ? bytes.write(part, at + 4) : part.copy(bytes, at + 4);
    bytes.writeUInt32BE(length, at);
    at += 4 + length;
  }
  return createHmac('sha256', key).update(bytes).digest();
}

/** Compares two digests without telling by its time where they differ. */
export function sameDigest(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
